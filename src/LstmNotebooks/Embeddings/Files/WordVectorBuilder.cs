using System.Globalization;
using System.Text;
using System.Text.Unicode;
using LstmNotebooks.Data;
using LstmNotebooks.Display;
using LstmNotebooks.Text;

namespace LstmNotebooks.Embeddings;

/// <summary>Gathers the words and vectors of a file as it is read, and only then makes <see cref="WordVectors"/> of them.</summary>
/// <param name="file">As messages name it.</param>
/// <param name="options">The words, rows and size to take.</param>
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
    private (int Count, string Example) repeated, unreadable;

    /// <summary>How many words are taken.</summary>
    public int Count => words.Count;

    /// <summary>Whether there are as many as were asked for.</summary>
    public bool IsFull => Count == options.MaxRows || Count == only?.Count;

    /// <summary>Takes a word; false when it is not asked for, or was there before.</summary>
    /// <param name="bytes">The word in UTF-8.</param>
    /// <param name="place">The line or the number of the word, from 1.</param>
    /// <param name="row">To be filled with the word's vector.</param>
    public bool TryAdd(ReadOnlySpan<byte> bytes, long place, out Span<float> row)
    {
        row = default;
        var word = Encoding.UTF8.GetString(bytes);
        if (options.LowerCase)
            word = CaseFolding.Lower(word);
        if (only is not null && !only.Contains(word))
            return false;
        if (!rows.TryAdd(word, Count))
        {
            PassOver(word, place);
            return false;
        }
        if (word.Contains('\uFFFD', StringComparison.Ordinal) && !Utf8.IsValid(bytes))
            unreadable = (unreadable.Count + 1, unreadable.Example ?? Place(word, place));
        words.Add(word);
        places.Add(place);
        row = NextRow(place);
        return true;
    }

    /// <summary>The vectors gathered so far.</summary>
    /// <param name="progress">Told what is not as the file has it.</param>
    public WordVectors Build(LoadingProgress progress)
    {
        if (Count == 0)
            throw new InvalidDataException(only is null
                ? $"{file} holds no words: expected one line per word with its numbers, or the binary form of word2vec."
                : $"{file} holds none of the {Counted.Of(only.Count, "word")} of OnlyWords. Look whether the file has them in lower case.");
        if (repeated.Count > 0)
            progress.Note(
                $"{Counted.Of(repeated.Count, $"repeated {unit}")} passed over, such as {repeated.Example}: "
                + "the first vector of a word is kept.");
        if (unreadable.Count > 0)
            progress.Note(
                $"{Counted.Of(unreadable.Count, "word")} with bytes that are not UTF-8, read as U+FFFD, such as {unreadable.Example}.");
        Array.Resize(ref values, Count * size);
        return new WordVectors(words, values, size);
    }

    private Span<float> NextRow(long place)
    {
        if ((long)Count * size > Array.MaxLength)
            throw new InvalidDataException(
                $"{file}, {unit} {place:N0}: {Count:N0} vectors of {size:N0} numbers are more than one array holds. "
                + "Read fewer by MaxRows or OnlyWords.");
        if (Count * size > values.Length)
            Array.Resize(ref values, (int)Math.Min(Math.Max(2L * values.Length, Count * size), Array.MaxLength));
        return values.AsSpan((Count - 1) * size, size);
    }

    private void PassOver(string word, long place)
    {
        if (options.LowerCase)
            return;
        var first = places[rows[word]];
        if (options.RequireUniqueWords)
            throw new InvalidDataException($"{file}, {unit} {place:N0}: '{VisibleText.Of(word)}' stands there a second time, "
                + $"first in {unit} {first:N0}. Remove one of them, or leave out RequireUniqueWords to keep the first.");
        repeated = (
            repeated.Count + 1,
            repeated.Example ?? string.Create(CultureInfo.InvariantCulture, $"{Place(word, place)}, first in {unit} {first:N0}"));
    }

    private string Place(string word, long place) =>
        string.Create(CultureInfo.InvariantCulture, $"'{VisibleText.Of(word)}' in {unit} {place:N0}");
}
