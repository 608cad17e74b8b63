using LstmNotebooks.Data;

namespace LstmNotebooks.Text;

/// <summary>
/// Reads the well-known sets of true and false news, as they are published. None of them ships; get them from their makers.
/// </summary>
/// <remarks>
/// Files may be gzip, or alone in a ZIP file, whatever their names. They are read a row at a time and from the start whenever the texts
/// are gone through, so that a
/// file need not fit into memory: <c>ToList()</c> keeps its texts. A missing title or text is kept as an empty one; a row that cannot be
/// read is an error that names file and line, or is passed over and noted (<see cref="LoadOptions.Skipped"/>). Labels may be 0 (real) and
/// 1 (fake), FAKE and REAL, or true (real) and false (fake), even in one file. Some files are ordered by label, and most hold the same
/// text more than once: see <see cref="Deduplication"/> before splitting.
/// </remarks>
public static class FakeNewsData
{
    private static readonly LabelledTextForm IsotForm = new("the ISOT data set")
    {
        Title = "title",
        Text = "text",
        Group = "subject",
        Date = "date",
    };

    private static readonly string[] LiarColumns =
    [
        "id", "label", "statement", "subject", "speaker", "job title", "state", "party",
        "barely true", "false", "half true", "mostly true", "pants on fire", "context",
    ];

    // LIAR, then LIAR-PLUS without and with a number before each row.
    private static readonly IReadOnlyList<string>[] LiarLayouts =
    [
        LiarColumns,
        [.. LiarColumns, "justification"],
        ["number", .. LiarColumns, "justification"],
    ];

    /// <summary>
    /// Kaggle's Fake News competition (id, title, author, text, label): real (0) and fake (1, "unreliable"); the source is the
    /// author.
    /// </summary>
    /// <param name="path">Its train.csv.</param>
    /// <param name="options">Progress, a stop button, and what to do with rows that cannot be read.</param>
    public static IEnumerable<LabelledText> Kaggle(string path, LoadOptions? options = null) => LabelledTextReader.Read(
        path,
        new LabelledTextForm("Kaggle's Fake News") { Id = "id", Title = "title", Source = "author", Text = "text", Label = "label" },
        options);

    /// <summary>
    /// The ISOT data set (title, text, subject, date): the label is the file's, the group is the subject. Subjects differ from file
    /// to file, and so give the label away.
    /// </summary>
    /// <param name="truePath">Its True.csv; these come first.</param>
    /// <param name="fakePath">Its Fake.csv.</param>
    /// <param name="options">Progress, a stop button, and what to do with rows that cannot be read.</param>
    public static IEnumerable<LabelledText> Isot(string truePath, string fakePath, LoadOptions? options = null) =>
        LabelledTextReader.Read(truePath, IsotForm with { OneClass = "real" }, options)
            .Concat(LabelledTextReader.Read(fakePath, IsotForm with { OneClass = "fake" }, options));

    /// <summary>
    /// McIntire's fake_or_real_news.csv (a column of numbers without a name, title, text, label), or a file of its titles and
    /// labels alone.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Progress, a stop button, and what to do with rows that cannot be read.</param>
    public static IEnumerable<LabelledText> McIntire(string path, LoadOptions? options = null) => LabelledTextReader.Read(
        path,
        new LabelledTextForm("fake_or_real_news") { Id = "", Title = "title", Text = "text", Label = "label", MayLack = ["", "text"] },
        options);

    /// <summary>
    /// WELFake (a column of numbers without a name, title, text, label), in which 1 is fake and 0 real, as in its files; the
    /// description beside them has been published the other way round.
    /// </summary>
    /// <param name="path">Its WELFake_Dataset.csv.</param>
    /// <param name="options">Progress, a stop button, and what to do with rows that cannot be read.</param>
    public static IEnumerable<LabelledText> WelFake(string path, LoadOptions? options = null) => LabelledTextReader.Read(
        path,
        new LabelledTextForm("WELFake") { Id = "", Title = "title", Text = "text", Label = "label", MayLack = [""] },
        options);

    /// <summary>
    /// LIAR (14 columns, tabs between them, no header), or LIAR-PLUS with its justifications (15 or 16), which are not read:
    /// statements as texts, the speaker as source, the subjects as group.
    /// </summary>
    /// <param name="path">Its train.tsv, valid.tsv or test.tsv.</param>
    /// <param name="twoClasses">
    /// Whether true, mostly-true and half-true become real, and barely-true, false and pants-fire fake; else the six are the
    /// classes.
    /// </param>
    /// <param name="options">Progress, a stop button, and what to do with rows that cannot be read.</param>
    public static IEnumerable<LabelledText> Liar(string path, bool twoClasses = false, LoadOptions? options = null) =>
        LabelledTextReader.Read(
        path,
        new LabelledTextForm("LIAR")
        {
            Id = "id",
            Text = "statement",
            Label = "label",
            Source = "speaker",
            Group = "subject",
            Classes = twoClasses ? ClassNames.VerdictHalves : ClassNames.Verdicts,
            Csv = new CsvForm { Delimiter = '\t', Quotes = false, Layouts = LiarLayouts, LayoutOf = "LIAR" },
        },
        options);

    /// <summary>FakeNewsNet as published (id, news_url, title, tweet_ids), a file per label; the source is the address.</summary>
    /// <param name="realPath">Such as politifact_real.csv; these come first.</param>
    /// <param name="fakePath">Such as politifact_fake.csv.</param>
    /// <param name="options">Progress, a stop button, and what to do with rows that cannot be read.</param>
    public static IEnumerable<LabelledText> FakeNewsNet(string realPath, string fakePath, LoadOptions? options = null)
    {
        var form = new LabelledTextForm("FakeNewsNet") { Id = "id", Title = "title", Source = "news_url" };
        return LabelledTextReader.Read(realPath, form with { OneClass = "real" }, options)
            .Concat(LabelledTextReader.Read(fakePath, form with { OneClass = "fake" }, options));
    }

    /// <summary>Titles of FakeNewsNet in one file with labels (id, news_url, title, label).</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Progress, a stop button, and what to do with rows that cannot be read.</param>
    public static IEnumerable<LabelledText> FakeNewsNetTitles(string path, LoadOptions? options = null) => LabelledTextReader.Read(
        path,
        new LabelledTextForm("the titles of FakeNewsNet") { Id = "id", Title = "title", Source = "news_url", Label = "label" },
        options);

    /// <summary>
    /// Articles of the first FakeNewsNet in one file with labels (set, label, id, title, text, source, url); the group is the set,
    /// BuzzFeed or PolitiFact.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Progress, a stop button, and what to do with rows that cannot be read.</param>
    public static IEnumerable<LabelledText> FakeNewsNetArticles(string path, LoadOptions? options = null) => LabelledTextReader.Read(
        path,
        new LabelledTextForm("the articles of FakeNewsNet")
        {
            Id = "id",
            Title = "title",
            Text = "text",
            Source = "source",
            Group = "set",
            Label = "label",
        },
        options);

    /// <summary>Headlines of news (0) and clickbait (1) (headline, label).</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Progress, a stop button, and what to do with rows that cannot be read.</param>
    public static IEnumerable<LabelledText> Clickbait(string path, LoadOptions? options = null) => LabelledTextReader.Read(
        path,
        new LabelledTextForm("the clickbait data set") { Title = "headline", Label = "label", Classes = ClassNames.NewsOrClickbait },
        options);

    /// <summary>Headlines of The Onion (onion, 1) and of true news that sounds like it (not-onion, 0) (text, label).</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Progress, a stop button, and what to do with rows that cannot be read.</param>
    public static IEnumerable<LabelledText> OnionOrNot(string path, LoadOptions? options = null) => LabelledTextReader.Read(
        path,
        new LabelledTextForm("Onion-or-not") { Title = "text", Label = "label", Classes = ClassNames.OnionOrNot },
        options);
}
