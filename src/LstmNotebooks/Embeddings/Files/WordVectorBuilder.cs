using System.Text;
using LstmNotebooks.Text;

namespace LstmNotebooks.Embeddings;

/// <summary>Gathers the words and vectors of a file as it is read, and only then makes <see cref="WordVectors"/> of them.</summary>
/// <param name="file">As messages name it.</param>
/// <param name="options">What to take.</param>
/// <param name="unit">What a word stands in: "line" or "word".</param>
/// <param name="size">Numbers of a vector.</param>
internal sealed class WordVectorBuilder(string file, WordVectorOptions options, string unit, int size)
{
    private const int FirstNumbers = 1 << 17;

    private readonly HashSet<string>? only = options.OnlyWords?.ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly List<long> places = [];
    private float[] values = new float[Math.Max(size, FirstNumbers)];

    /// <summary>How many words are taken.</summary>
    public int Count => words.Count;

    /// <summary>Whether there are as many as were asked for.</summary>
    public bool IsFull => Count == options.MaxRows || Count == only?.Count;

    /// <summary>The word as it is kept.</summary>
    public string WordOf(ReadOnlySpan<byte> bytes)
    {
        var word = Encoding.UTF8.GetString(bytes);
        return options.LowerCase ? CaseFolding.Lower(word) : word;
    }

    /// <summary>Takes a word; false when it is not asked for.</summary>
    /// <param name="word">As <see cref="WordOf"/> gives it.</param>
    /// <param name="place">The line or the number of the word, from 1.</param>
    /// <param name="row">To be filled with the word's vector.</param>
    public bool TryAdd(string word, long place, out Span<float> row)
    {
        row = default;
        if (only is not null && !only.Contains(word))
            return false;
        if (rows.TryGetValue(word, out var first))
            return options.LowerCase ? false : throw Twice(word, place, places[first]);
        rows.Add(word, Count);
        words.Add(word);
        places.Add(place);
        if ((long)Count * size > Array.MaxLength)
            throw new InvalidDataException($"{file}, {unit} {place:N0}: {Count:N0} vectors of {size:N0} numbers are more than one array holds. Read fewer by MaxRows or OnlyWords.");
        if (Count * size > values.Length)
            Array.Resize(ref values, (int)Math.Min(Math.Max(2L * values.Length, Count * size), Array.MaxLength));
        row = values.AsSpan((Count - 1) * size, size);
        return true;
    }

    /// <summary>What was gathered.</summary>
    public WordVectors Build()
    {
        if (Count == 0)
            throw new InvalidDataException(only is null
                ? $"{file} holds no words: expected a line a word with its numbers, or the binary form of word2vec."
                : $"{file} holds none of the {only.Count:N0} words of OnlyWords. Look whether the file has them in lower case.");
        Array.Resize(ref values, Count * size);
        return new WordVectors(words, values, size);
    }

    private InvalidDataException Twice(string word, long place, long first) =>
        new($"{file}, {unit} {place:N0}: '{word}' stands there a second time, first in {unit} {first:N0}. Remove one of them.");
}
