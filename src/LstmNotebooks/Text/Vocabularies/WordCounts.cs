using System.Runtime.InteropServices;

namespace LstmNotebooks.Text;

/// <summary>How often each word was read; halves of surrogate pairs count as U+FFFD.</summary>
internal sealed class WordCounts : ITokenReceiver
{
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordCounts() => lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All words read, repeats counted.</summary>
    public long Total { get; private set; }

    public int Distinct => counts.Count;

    public void Add(ReadOnlySpan<char> token)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(lookup, Character.Mend(token), out _)++;
        Total++;
    }

    /// <summary>How often a word was read, and the word forgotten.</summary>
    public long Remove(string word) => counts.Remove(word, out var count) ? count : 0;

    /// <summary>Frequent words first, equally frequent ones in ordinal order: the same list on every machine.</summary>
    public List<KeyValuePair<string, long>> Sorted()
    {
        var words = counts.ToList();
        words.Sort(static (a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key));
        return words;
    }
}
