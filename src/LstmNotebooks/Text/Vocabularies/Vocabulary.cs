using System.Collections;
using LstmNotebooks.Display;

namespace LstmNotebooks.Text;

/// <summary>The words a model knows, each with its number and how often it stands in the corpus; frequent words have low numbers.</summary>
/// <remarks>Words of equal count stand in ordinal order, so the numbers are a function of the corpus alone.</remarks>
public sealed partial class Vocabulary : IReadOnlyList<string>
{
    /// <summary>The word of the entry that fills up short sequences.</summary>
    public const string Padding = "<pad>";

    /// <summary>The word of the entry for words that are not kept.</summary>
    public const string Unknown = "<unk>";

    private readonly string[] words;
    private readonly long[] counts;
    private readonly Dictionary<string, int> indices;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private Vocabulary(string[] words, long[] counts, bool hasPadding, bool hasUnknown)
    {
        (this.words, this.counts) = (words, counts);
        indices = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
            indices.Add(words[i], i);
        lookup = indices.GetAlternateLookup<ReadOnlySpan<char>>();
        PaddingIndex = hasPadding ? 0 : null;
        UnknownIndex = hasUnknown ? (hasPadding ? 1 : 0) : null;
    }

    /// <summary>V, the number of entries, padding and unknown among them.</summary>
    public int Count => words.Length;

    /// <summary>The number of the padding entry, 0; null where there is none.</summary>
    public int? PaddingIndex { get; }

    /// <summary>The number of the entry for unknown words; null where there is none.</summary>
    public int? UnknownIndex { get; }

    /// <summary>The tokens of the corpus, those of unknown words included.</summary>
    public long TokenCount => counts.Sum();

    /// <summary>The word of a number.</summary>
    public string this[int index] => words[Checked(index)];

    /// <summary>A vocabulary of all words in some token sequences.</summary>
    /// <param name="sequences">The corpus, read once.</param>
    /// <param name="options">What to keep; everything, with padding and unknown, when null.</param>
    public static Vocabulary Build(IEnumerable<IReadOnlyList<string>> sequences, VocabularyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        var counted = new WordCounts();
        foreach (var (number, sequence) in sequences.Index())
        {
            foreach (var (place, word) in sequence.Index())
                counted.Add(string.IsNullOrEmpty(word) ? throw new ArgumentException(EmptyToken(number, place), nameof(sequences)) : word);
        }

        return From(counted, options ?? new VocabularyOptions());
    }

    /// <summary>A vocabulary of all words in some texts.</summary>
    /// <param name="texts">The corpus, read once.</param>
    /// <param name="tokenizer">Cuts the texts into words.</param>
    /// <param name="options">What to keep; everything, with padding and unknown, when null.</param>
    public static Vocabulary Build(IEnumerable<string> texts, ITokenizer tokenizer, VocabularyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(tokenizer);
        var counted = new WordCounts();
        foreach (var (number, text) in texts.Index())
        {
            tokenizer.Read(text, counted);
            if (counted.Remove("") > 0)
                throw EmptyToken(tokenizer, number);
        }

        return From(counted, options ?? new VocabularyOptions());
    }

    /// <summary>Whether a word has an entry of its own.</summary>
    public bool Contains(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return TryFind(word, out _);
    }

    /// <summary>The number of a word; that of the unknown entry where it is not kept, and an error where there is no such entry.</summary>
    public int IndexOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return IndexOf(word.AsSpan());
    }

    /// <inheritdoc cref="IndexOf(string)"/>
    public int IndexOf(ReadOnlySpan<char> word) =>
        TryFind(word, out var index) ? index : UnknownIndex ?? throw NotKnown(word.ToString());

    /// <summary>How often a word stands in the corpus; an error with the nearest spelling where it has no entry.</summary>
    public long CountOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return TryFind(word, out var index) ? counts[index] : throw NotKnown(word);
    }

    /// <summary>How often the word of a number stands in the corpus.</summary>
    public long CountOf(int index) => counts[Checked(index)];

    /// <summary>[T] the numbers of words.</summary>
    public int[] Encode(IReadOnlyList<string> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return [.. tokens.Select(IndexOf)];
    }

    /// <summary>[T] the words of numbers.</summary>
    public string[] Decode(IEnumerable<int> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return [.. tokens.Select(index => this[index])];
    }

    /// <summary>The most frequent words with their counts and their share of all tokens.</summary>
    public Table ToTable(int count = 10) => Table.Of(
        $"{Count:N0} words, {TokenCount:N0} tokens",
        words.Select((word, index) => (word, index)).OrderByDescending(item => counts[item.index]).Take(count),
        [
            ("word", item => item.word),
            ("number", item => item.index),
            ("count", item => counts[item.index]),
            ("share of tokens", item => $"{(double)counts[item.index] / TokenCount:P2}"),
        ]);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => words.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => words.GetEnumerator();

    /// <summary>Its size in words.</summary>
    public override string ToString() => $"Vocabulary of {Count:N0} words from {TokenCount:N0} tokens";

    /// <summary>Finds a word as it stands, or with its halves of surrogate pairs mended, as <see cref="WordCounts"/> mends them.</summary>
    private bool TryFind(ReadOnlySpan<char> word, out int index) =>
        lookup.TryGetValue(word, out index) || lookup.TryGetValue(Character.Mend(word), out index);

    private int Checked(int index) => (uint)index < (uint)words.Length
        ? index
        : throw new ArgumentOutOfRangeException(
            nameof(index),
            $"The vocabulary has words 0 to {Count - 1} but word {index} was asked for.");

    private ArgumentException NotKnown(string word)
    {
        var hint = Spelling.Nearest(word, words) is { } nearest ? $"Did you mean '{nearest}'?" : "No word in it is spelt alike.";
        return new ArgumentException(
            $"The vocabulary of {Count} words has no '{word}'. {hint} Build it with HasUnknown or a lower MinCount to take words "
            + "like this.",
            nameof(word));
    }
}
