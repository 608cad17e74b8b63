using System.Globalization;
using LstmNotebooks.Display;
using LstmNotebooks.Text;

namespace LstmNotebooks.Embeddings;

/// <summary>Words and their vectors, all of one size; it never changes.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class WordVectors : IHtml
{
    private const int ShownWords = 5;
    private const int ShownNumbers = 6;

    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly float[] values;
    private readonly Lazy<float[]> unit;

    /// <summary>Vectors from words and a matrix.</summary>
    /// <param name="words">Each only once.</param>
    /// <param name="values">[words, size] row by row; kept, not copied.</param>
    /// <param name="size">Numbers of a vector.</param>
    public WordVectors(IEnumerable<string> words, float[] values, int size)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Words = [.. words];
        if (Words.Count == 0 || values.Length != (long)Words.Count * size)
            throw new ArgumentException(
                $"WordVectors expects {Words.Count} words × {size} numbers, one word at least, but got {values.Length} numbers: "
                + $"give one row of {size} a word.",
                nameof(values));
        for (var i = 0; i < Words.Count; i++)
            if (!rows.TryAdd(Words[i], i))
                throw new ArgumentException(
                    $"WordVectors got the word '{Words[i]}' twice, as number {rows[Words[i]]} and {i}: give every word one vector.",
                    nameof(words));
        for (var i = 0; i < values.Length; i++)
            if (!float.IsFinite(values[i]))
                throw new ArgumentException(
                    $"WordVectors got {values[i]} as number {i % size} of the vector of '{Words[i / size]}': all must be finite. "
                    + "Look for the step that made it.",
                    nameof(values));
        (this.values, Size) = (values, size);
        unit = new Lazy<float[]>(() => UnitRows.Of(values, size));
    }

    /// <summary>The words, in the order of their rows.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How many words there are.</summary>
    public int Count => Words.Count;

    /// <summary>How many numbers a vector has.</summary>
    public int Size { get; }

    /// <summary>[words, size] all vectors, row by row.</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>[size] the vector of a word.</summary>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public ReadOnlySpan<float> this[string word] => Row(IndexOf(word));

    /// <summary>[size] the vector of the word of that number, from 0.</summary>
    public ReadOnlySpan<float> Row(int index) => values.AsSpan(index * Size, Size);

    /// <summary>[words, size] the vectors of some words, such as for a map.</summary>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public float[,] Rows(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        int[] indices = [.. words.Select(IndexOf)];
        var matrix = new float[indices.Length, Size];
        for (var i = 0; i < indices.Length; i++)
            Row(indices[i]).CopyTo(Matrix.Row(matrix, i));
        return matrix;
    }

    /// <summary>Whether there is a vector for a word.</summary>
    public bool Contains(string word) => rows.ContainsKey(word);

    /// <summary>The number of a word's row, from 0.</summary>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public int IndexOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return rows.TryGetValue(word, out var index) ? index : throw Unknown([word]);
    }

    /// <summary>The first words and the first of their numbers.</summary>
    public Table ToTable()
    {
        var shown = Math.Min(ShownNumbers, Size);
        return Table.OfNumbers(
            string.Create(CultureInfo.InvariantCulture, $"{Count:N0} words of {Size:N0} numbers"),
            ["word", .. Enumerable.Range(1, shown).Select(k => k.ToString(CultureInfo.InvariantCulture))],
            Words.Take(ShownWords)
                .Select((word, i) => (word, (IReadOnlyList<double>)[.. Row(i)[..shown].ToArray().Select(value => (double)value)])));
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private int[] IndicesOf(string[] words)
    {
        string[] unknown = [.. words.Where(word => !rows.ContainsKey(word)).Distinct(StringComparer.Ordinal)];
        return unknown.Length == 0 ? [.. words.Select(word => rows[word])] : throw Unknown(unknown);
    }

    private KeyNotFoundException Unknown(string[] words)
    {
        var found = words.Select(
            word => Spelling.Nearest(word, Words) is { } nearest ? $"'{word}' (did you mean '{nearest}'?)" : $"'{word}'");
        return new KeyNotFoundException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"There is no vector for {string.Join(" and ", found)} among {Count:N0} words. Case counts; "
                + $"ask with Contains first where a word may be missing."));
    }
}
