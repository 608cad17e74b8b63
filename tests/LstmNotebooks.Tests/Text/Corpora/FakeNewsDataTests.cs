using System.Text;
using LstmNotebooks.Data;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class FakeNewsDataTests : IDisposable
{
    private static readonly LoadOptions Quiet = new() { Progress = TextWriter.Null };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Kaggle_QuotesLineEndsAndMissingCells_AreRead()
    {
        var path = folder.Write(
            "train.csv",
            "id,title,author,text,label\n0,\"Mayor says \"\"no\"\"\",Ann Lee,\"First line,\nsecond line.\",1\n1,,,Only a "
            + "text.,0\n2,Only a title,Bo,,1\n");

        var texts = FakeNewsData.Kaggle(path, Quiet).ToList();

        Assert.Equal(
            [
                new LabelledText("Mayor says \"no\"", "First line,\nsecond line.", "fake") { Id = "0", Source = "Ann Lee" },
                new LabelledText("", "Only a text.", "real") { Id = "1" },
                new LabelledText("Only a title", "", "fake") { Id = "2", Source = "Bo" },
            ],
            texts);
        Assert.Equal(
            ["Mayor says \"no\"\nFirst line,\nsecond line.", "Only a text.", "Only a title"],
            texts.Select(text => text.FullText()));
    }

    [Fact]
    public void Kaggle_MarkCarriageReturnsAndGzip_AreReadPast()
    {
        byte[] content = [0xEF, 0xBB, 0xBF, .. "id,title,author,text,label\r\n0,Zug fährt,é,\"a\r\nb\",0\r\n"u8];

        var text = Assert.Single(FakeNewsData.Kaggle(folder.Write("train.csv", Gzip.Pack(content)), Quiet));

        Assert.Equal(new LabelledText("Zug fährt", "a\r\nb", "real") { Id = "0", Source = "é" }, text);
    }

    [Theory]
    [InlineData("0", "real")]
    [InlineData("1", "fake")]
    [InlineData("1.0", "fake")]
    [InlineData("FAKE", "fake")]
    [InlineData("Real", "real")]
    [InlineData("true", "real")]
    [InlineData(" FALSE ", "fake")]
    public void McIntire_AnyLabel_HasItsClass(string cell, string label)
    {
        var path = folder.Write("fake_or_real_news.csv", $",title,text,label\n8476,A title,A text,{cell}\n");

        Assert.Equal([new LabelledText("A title", "A text", label) { Id = "8476" }], FakeNewsData.McIntire(path, Quiet));
    }

    [Fact]
    public void McIntire_TitlesAlone_HaveNoText()
    {
        var path = folder.Write("titles.csv", "title,label\nOne,REAL\nTwo,FAKE\n");

        Assert.Equal([new LabelledText("One", "", "real"), new LabelledText("Two", "", "fake")], FakeNewsData.McIntire(path, Quiet));
    }

    [Fact]
    public void Isot_TwoFiles_GiveTheirLabelSubjectAndDay()
    {
        var trueFile = folder.Write("True.csv", "title,text,subject,date\nA,Words,politicsNews,\"December 31, 2017 \"\n");
        var fakeFile = folder.Write("Fake.csv", "title,text,subject,date\nB,Words,News,19-Feb-18\nC,Words,News,an address\n");

        var texts = FakeNewsData.Isot(trueFile, fakeFile, Quiet).ToList();

        Assert.Equal(["real", "fake", "fake"], texts.Select(text => text.Label));
        Assert.Equal(["politicsNews", "News", "News"], texts.Select(text => text.Group));
        Assert.Equal([new DateOnly(2017, 12, 31), new DateOnly(2018, 2, 19), null], texts.Select(text => text.Date));
    }

    [Fact]
    public void Liar_SixVerdicts_AreSixClassesOrTwo()
    {
        string[] verdicts = ["true", "mostly-true", "half-true", "barely-true", "false", "pants-fire"];
        var lines = verdicts.Select(
            (verdict, i) => $"{i}.json\t{verdict}\tHe said \"no, {i}\ttaxes,jobs\tann-lee\tmayor\tHarsel\tnone\t1\t2\t3\t4\t5\ta speech");
        var path = folder.Write("train.tsv", string.Join('\n', lines));

        var six = FakeNewsData.Liar(path, options: Quiet).ToList();
        var two = FakeNewsData.Liar(path, twoClasses: true, Quiet).ToList();

        Assert.Equal(verdicts, six.Select(text => text.Label));
        Assert.Equal(["real", "real", "real", "fake", "fake", "fake"], two.Select(text => text.Label));
        Assert.Equal(new LabelledText("", "He said \"no, 0", "true") { Id = "0.json", Source = "ann-lee", Group = "taxes,jobs" }, six[0]);
    }

    [Theory]
    [InlineData("1.json\tfalse\tHe said \"no\ttaxes\tann-lee\tmayor\tHarsel\tnone\t1\t2\t3\t4\t5\ta speech\tBecause")]
    [InlineData("7\t1.json\tfalse\tHe said \"no\ttaxes\tann-lee\tmayor\tHarsel\tnone\t1\t2\t3\t4\t5\ta speech\tBecause")]
    public void Liar_LiarPlus_IsReadWithoutItsJustification(string line) =>
        Assert.Equal(
            [new LabelledText("", "He said \"no", "false") { Id = "1.json", Source = "ann-lee", Group = "taxes" }],
            FakeNewsData.Liar(folder.Write("train2.tsv", line), options: Quiet));

    [Fact]
    public void Liar_AnotherNumberOfColumns_SaysThatItIsNotLiar()
    {
        var error = Assert.Throws<InvalidDataException>(
            () => FakeNewsData.Liar(folder.Write("x.tsv", "1.json\tfalse\tHe said no\n"), options: Quiet).Count());

        Assert.Equal(
            "x.tsv, line 1: 3 cells where LIAR has 14 columns. Correct the row, or check that it is the file that you meant.",
            error.Message);
    }

    [Fact]
    public void WelFake_AsPublished_HasFakeAsOne()
    {
        var path = folder.Write("WELFake_Dataset.csv", ",title,text,label\n0,A,\"B, C\",1\n1,,D,0\n");

        Assert.Equal(
            [new LabelledText("A", "B, C", "fake") { Id = "0" }, new LabelledText("", "D", "real") { Id = "1" }],
            FakeNewsData.WelFake(path, Quiet));
    }

    [Fact]
    public void Kaggle_OddQuotesAndReturns_AreRead()
    {
        var path = folder.Write(
            "train.csv",
            "id,title,author,text,label\n0,A \"great\" plan,J. Smith,first\rsecond,1\n1,Quiet day,A. "
            + "Jones,\"He said \"\"no\"\"\rtwice\",0\n,,,,\n");

        Assert.Equal(
            ["A \"great\" plan|first\rsecond|fake", "Quiet day|He said \"no\"\rtwice|real"],
            FakeNewsData.Kaggle(path, Quiet).Select(text => $"{text.Title}|{text.Text}|{text.Label}"));
    }

    [Fact]
    public void Kaggle_QuotesBehindBackslashes_AreReadAsAsked()
    {
        var path = folder.Write("train.csv", "id,title,author,text,label\n0,T,A,\"5\\\"\",1\n");

        Assert.Equal(["5\""], FakeNewsData.Kaggle(path, Quiet with { BackslashQuotes = true }).Select(text => text.Text));
    }

    [Fact]
    public void Kaggle_Windows1252_IsReadByTheOptionThatTheErrorNames()
    {
        var path = folder.Write("train.csv", (byte[])[.. "id,title,author,text,label\n0,The mayor"u8, 0x92, .. "s plan,A,B,1\n"u8]);

        var error = Assert.Throws<InvalidDataException>(() => FakeNewsData.Kaggle(path, Quiet));

        Assert.StartsWith(
            "train.csv, line 2: byte 39 of the file, 0x92, is not UTF-8. It may be windows-1252, "
            + "in which the place reads '0,The mayor’s plan,A,B,'",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(["The mayor’s plan"], FakeNewsData.Kaggle(path, Quiet with { Encoding = "windows-1252" }).Select(text => text.Title));
    }

    [Fact]
    public void FakeNewsNet_AsPublished_TakesTheLabelFromTheFile()
    {
        var real = folder.Write("politifact_real.csv", "id,news_url,title,tweet_ids\np1,http://a,One,1\t2\t3\n");
        var fake = folder.Write("politifact_fake.csv", "id,news_url,title,tweet_ids\np2,http://b,Two,\n");

        Assert.Equal(
            [
                new LabelledText("One", "", "real") { Id = "p1", Source = "http://a" },
                new LabelledText("Two", "", "fake") { Id = "p2", Source = "http://b" },
            ],
            FakeNewsData.FakeNewsNet(real, fake, Quiet));
    }

    [Fact]
    public void OneFileSets_HaveTheirClasses()
    {
        var titles = folder.Write("titles.csv", "id,news_url,title,label\np1,http://a,One,FAKE\n");
        var articles = folder.Write("articles.csv", "set,label,id,title,text,source,url\nBuzzFeed,REAL,7,One,Words,http://a,http://a/1\n");
        var clickbait = folder.Write("clickbait.csv", "headline,label\nYou must see this,1\nBank closes,0\n");
        var onion = folder.Write("onion.csv", "text,label\nMan sits,1\nGoat elected,0\n");

        Assert.Equal(
            [new LabelledText("One", "", "fake") { Id = "p1", Source = "http://a" }],
            FakeNewsData.FakeNewsNetTitles(titles, Quiet));
        Assert.Equal(
            [new LabelledText("One", "Words", "real") { Id = "7", Source = "http://a", Group = "BuzzFeed" }],
            FakeNewsData.FakeNewsNetArticles(articles, Quiet));
        Assert.Equal(
            [new LabelledText("You must see this", "", "clickbait"), new LabelledText("Bank closes", "", "news")],
            FakeNewsData.Clickbait(clickbait, Quiet));
        Assert.Equal(
            [new LabelledText("Man sits", "", "onion"), new LabelledText("Goat elected", "", "not-onion")],
            FakeNewsData.OnionOrNot(onion, Quiet));
    }

    [Fact]
    public void Clickbait_BadRow_NamesFileAndLine()
    {
        var path = folder.Write("clickbait.csv", "headline,label\nFine,0\n\"Broken\nheadline\",maybe\n");

        var error = Assert.Throws<InvalidDataException>(() => FakeNewsData.Clickbait(path, Quiet).Count());

        Assert.Equal(
            "clickbait.csv, line 3: column 'label' is 'maybe', none of 0, 0.0, news, false, 1, 1.0, clickbait, true. "
            + "Correct the cell, or pass over such rows with Skipped in the options.",
            error.Message);
    }

    [Fact]
    public void Kaggle_BadRowsToSkip_AreNotedAndCounted()
    {
        var path = folder.Write("train.csv", "id,title,author,text,label\n0,A,B,C,1\n1,A,B\n2,A,B,C,\n3,A,B,C,0\n");
        var skipped = new List<SkippedRow>();
        var progress = new StringWriter();

        var texts = FakeNewsData.Kaggle(path, new LoadOptions { Skipped = skipped, Progress = progress }).ToList();

        Assert.Equal(["0", "3"], texts.Select(text => text.Id));
        Assert.Equal([3, 4], skipped.Select(row => row.Line));
        Assert.StartsWith("column 'label' is empty, none of 0, ", skipped[1].Reason, StringComparison.Ordinal);
        Assert.Equal("train.csv  2 texts, 2 rows skipped", progress.ToString().Trim('\r', '\n', ' '));
    }

    [Fact]
    public void Kaggle_FileOfAnotherSet_SaysSoAtOnce()
    {
        var path = folder.Write("titles.csv", "title,label\nOne,REAL\n");

        var error = Assert.Throws<InvalidDataException>(() => FakeNewsData.Kaggle(path, Quiet));

        Assert.Equal(
            "titles.csv has no column 'id', which Kaggle's Fake News has. It has: 'title', 'label'. Is it the file that you meant?",
            error.Message);
    }

    [Fact]
    public void Kaggle_NoSuchFile_SaysSoAtOnce() =>
        Assert.Contains(
            "There is no file 'nowhere.csv'",
            Assert.Throws<FileNotFoundException>(() => FakeNewsData.Kaggle("nowhere.csv")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Kaggle_StopWanted_StopsAtTheNextRow()
    {
        var path = folder.Write("train.csv", "id,title,author,text,label\n0,A,B,C,1\n1,A,B,C,0\n");
        using var stop = new CancellationTokenSource();
        using var texts = FakeNewsData.Kaggle(path, Quiet with { Cancellation = stop.Token }).GetEnumerator();
        Assert.True(texts.MoveNext());

        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => texts.MoveNext());
    }

    [Fact]
    public void Kaggle_TwentyMegabytes_AreNotHeldInMemory()
    {
        const int Rows = 4_000;
        var path = WriteLarge(Rows, cell: new string('x', 5_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var letters = FakeNewsData.Kaggle(path, Quiet).Sum(text => (long)text.Text.Length);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // A letter of a row takes two bytes while the row is in use; nothing else may grow with the file.
        Assert.Equal(5_000L * Rows, letters);
        Assert.True(allocated < 2 * letters + 3_000_000, $"{allocated:N0} bytes allocated for {letters:N0} letters.");
    }

    [Fact]
    public void FakeNewsNet_LongColumnThatIsNotAsked_IsNotTakenOut()
    {
        var path = folder.Find("fake.csv");
        using (var writer = new StreamWriter(path))
        {
            writer.Write("id,news_url,title,tweet_ids\n");
            for (var row = 0; row < 1_000; row++)
                writer.Write($"p{row},http://a,One,{new string('7', 10_000)}\n");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = FakeNewsData.FakeNewsNet(path, path, Quiet).Count();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(2_000, count);
        Assert.True(allocated < 3_000_000, $"{allocated:N0} bytes allocated for {new FileInfo(path).Length:N0} bytes, mostly of tweets.");
    }

    private string WriteLarge(int rows, string cell)
    {
        var path = folder.Find("train.csv");
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 16);
        writer.Write("id,title,author,text,label\n");
        for (var row = 0; row < rows; row++)
            writer.Write($"{row},Title,Author,\"{cell}\",{row % 2}\n");
        return path;
    }
}
