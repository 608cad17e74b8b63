namespace LstmNotebooks.Text;

public sealed partial class Vocabulary
{
    private static Vocabulary From(WordCounts counted, VocabularyOptions options)
    {
        Check(counted, options);
        var (distinct, total) = (counted.Distinct, counted.Total);
        // A corpus that was prepared elsewhere may hold these words itself, as Penn Treebank holds <unk>.
        if (options.HasPadding)
            counted.Remove(Padding);
        var unknown = options.HasUnknown ? counted.Remove(Unknown) : 0;

        var sorted = counted.Sorted();
        var special = (options.HasPadding ? 1 : 0) + (options.HasUnknown ? 1 : 0);
        var kept = Math.Min(sorted.TakeWhile(word => word.Value >= options.MinCount).Count(), (options.MaxSize ?? int.MaxValue) - special);
        if (sorted.Count == 0)
            throw new ArgumentException(
                $"No word is left: the {total} tokens of the corpus are all {Padding} or {Unknown}, which stand for no word of their own. "
                + "Pass a corpus of words, or HasPadding = false and HasUnknown = false in the options to take these as words.",
                nameof(options));
        if (kept == 0)
            throw new ArgumentException(
                $"No word is left: of {distinct} distinct words in {total} tokens the most frequent stands {sorted[0].Value} "
                + $"times, below MinCount {options.MinCount}. Lower MinCount or pass a larger corpus.",
                nameof(options));

        var words = new List<string>(special + kept);
        var counts = new List<long>(special + kept);
        if (options.HasPadding)
            Add(Padding, 0);
        if (options.HasUnknown)
            Add(Unknown, unknown + sorted.Skip(kept).Sum(word => word.Value));
        foreach (var (word, count) in sorted.Take(kept))
            Add(word, count);
        return new Vocabulary([.. words], [.. counts], options.HasPadding, options.HasUnknown);

        void Add(string word, long count)
        {
            words.Add(word);
            counts.Add(count);
        }
    }

    private static void Check(WordCounts counted, VocabularyOptions options)
    {
        if (options.MinCount < 1)
            throw new ArgumentOutOfRangeException(
                nameof(options),
                $"MinCount is how often a word must stand in the corpus, 1 or more, but it is {options.MinCount}.");
        var least = 1 + (options.HasPadding ? 1 : 0) + (options.HasUnknown ? 1 : 0);
        if (options.MaxSize < least)
            throw new ArgumentOutOfRangeException(
                nameof(options),
                $"MaxSize must be {least} or more, to hold padding, unknown and one word, but it is {options.MaxSize}.");
        if (counted.Total == 0)
            throw new ArgumentException(
                "A vocabulary is built from one token or more, but the corpus has none. "
                + "Check that the texts are not empty and that the tokenizer keeps something of them.",
                nameof(counted));
    }

    private static string EmptyToken(int sequence, int place) =>
        $"sequences[{sequence}][{place}] is empty, which is no word. "
        + "Two spaces in a row give such a token where a text is split at every space: "
        + "cut it with new WhiteSpaceTokenizer().Tokenize(text), or with text.Split(' ', StringSplitOptions.RemoveEmptyEntries).";

    private static ArgumentException EmptyToken(ITokenizer tokenizer, int text) => new(
        $"{tokenizer.GetType().Name} gives an empty token for texts[{text}], which is no word. Let its Read leave empty tokens out.",
        nameof(tokenizer));
}
