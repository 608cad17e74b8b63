using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>Turns texts into rows of word numbers of one length: short texts are filled up, long ones cut off.</summary>
public sealed class SequenceEncoder
{
    private readonly Vocabulary vocabulary;
    private readonly ITokenizer tokenizer;
    private readonly int padding;

    /// <summary>An encoder for texts of a kind.</summary>
    /// <param name="vocabulary">The numbers of the words; it needs a padding entry.</param>
    /// <param name="tokenizer">Cuts the texts, as it did for the vocabulary.</param>
    /// <param name="length">T, the numbers in a row.</param>
    /// <param name="paddingSide">Where short texts are filled up; Keras' default is the left.</param>
    /// <param name="truncationSide">Where long texts lose words; Keras' default is the left.</param>
    public SequenceEncoder(
        Vocabulary vocabulary,
        ITokenizer tokenizer,
        int length,
        PaddingSide paddingSide = PaddingSide.Right,
        PaddingSide truncationSide = PaddingSide.Right)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        padding = vocabulary.PaddingIndex
            ?? throw new ArgumentException(
                "Short texts are filled up with the padding entry, which this vocabulary does not have. Build it with HasPadding.",
                nameof(vocabulary));
        (
            this.vocabulary,
            this.tokenizer,
            Length,
            PaddingSide,
            TruncationSide) = (vocabulary, tokenizer, length, paddingSide, truncationSide);
    }

    /// <summary>T.</summary>
    public int Length { get; }

    /// <summary>Where short texts are filled up.</summary>
    public PaddingSide PaddingSide { get; }

    /// <summary>Where long texts lose words.</summary>
    public PaddingSide TruncationSide { get; }

    /// <summary>[N, T] the texts as numbers, with the lengths of what is left of them. A text without a word has length 0.</summary>
    public EncodedSequences Encode(IEnumerable<string> texts) => Fill(Read(texts), Length);

    /// <summary>[N] the numbers of each text's words: cut off, but not filled up.</summary>
    internal int[][] Read(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var reader = new Reader(vocabulary);
        var rows = new List<int[]>();
        foreach (var text in texts)
        {
            tokenizer.Read(text, reader);
            rows.Add([.. Cut(reader.Numbers)]);
            reader.Numbers.Clear();
        }
        return [.. rows];
    }

    /// <summary>Rows filled up to a length that none of them exceeds.</summary>
    internal EncodedSequences Fill(IReadOnlyList<int[]> rows, int length)
    {
        var tokens = new int[rows.Count, length];
        for (var i = 0; i < rows.Count; i++)
        {
            var start = PaddingSide == PaddingSide.Left ? length - rows[i].Length : 0;
            for (var t = 0; t < length; t++)
                tokens[i, t] = t >= start && t - start < rows[i].Length ? rows[i][t - start] : padding;
        }

        return new EncodedSequences(tokens, [.. rows.Select(row => row.Length)]);
    }

    /// <summary>What is left of a text's words.</summary>
    internal IReadOnlyList<T> Cut<T>(IReadOnlyList<T> words) =>
        words.Count <= Length ? words
        : TruncationSide == PaddingSide.Left ? [.. words.Skip(words.Count - Length)]
        : [.. words.Take(Length)];

    private sealed class Reader(Vocabulary vocabulary) : ITokenReceiver
    {
        public List<int> Numbers { get; } = [];

        public void Add(ReadOnlySpan<char> token) => Numbers.Add(vocabulary.IndexOf(token));
    }
}
