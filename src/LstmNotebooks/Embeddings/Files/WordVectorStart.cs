namespace LstmNotebooks.Embeddings;

/// <summary>What the first lines of a text file tell of how all are written.</summary>
internal sealed class WordVectorStart
{
    /// <summary>How many lines are looked at.</summary>
    public const int Lines = 1_000;

    private const int Bytes = 1 << 22;

    /// <summary>The first line that ends in so many numbers, and how many such lines there are.</summary>
    private readonly Dictionary<int, (long First, int Lines)> sizes = [];

    private WordVectorStart()
    {
    }

    /// <summary>In how many numbers most lines end; of two equally frequent, the larger.</summary>
    public int Size => sizes.Count == 0 ? 0 : sizes.MaxBy(static pair => (pair.Value.Lines, pair.Key)).Key;

    /// <summary>The first line that ends in <see cref="Size"/> numbers.</summary>
    public long Line => sizes.Count == 0 ? 0 : sizes[Size].First;

    /// <summary>Whether columns are aligned by more than one space, so that spaces behind a word are no part of it.</summary>
    public bool IsAligned { get; private set; } = true;

    /// <summary>Whether a line ends in so many numbers.</summary>
    public bool Has(int size) => sizes.ContainsKey(size);

    /// <summary>Looks at lines without taking them.</summary>
    /// <param name="bytes">At the start of a line.</param>
    /// <param name="firstLine">The number of that line.</param>
    public static WordVectorStart Of(VectorFileBytes bytes, long firstLine)
    {
        var start = new WordVectorStart();
        var length = Bytes;
        var rest = bytes.Peek(length);
        // One line at least must be whole.
        while (rest.Length >= length && !rest.Contains((byte)'\n'))
            rest = bytes.Peek(length *= 2);
        var isWhole = rest.Length < length;
        for (var line = firstLine; line < firstLine + Lines && !rest.IsEmpty; line++)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 && !isWhole)
                break;
            start.Add((end < 0 ? rest : rest[..end]).TrimEnd(" \t\r"u8), line);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
        return start;
    }

    private void Add(ReadOnlySpan<byte> line, long number)
    {
        if (line.IsEmpty)
            return;
        var size = WordVectorLine.CountNumbers(line);
        var (first, lines) = sizes.GetValueOrDefault(size, (number, 0));
        sizes[size] = (first, lines + 1);
        IsAligned &= size > 0 && IsPadded(line[..WordVectorLine.WordEnd(line, size)]);
    }

    /// <summary>Whether a word has a space or tab behind it besides the one that ends it.</summary>
    public static bool IsPadded(ReadOnlySpan<byte> word)
    {
        var trimmed = word.TrimEnd(WordVectorLine.Separators).Length;
        return trimmed > 0 && trimmed < word.Length;
    }
}
