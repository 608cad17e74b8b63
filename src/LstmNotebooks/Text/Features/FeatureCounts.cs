using System.Runtime.InteropServices;

namespace LstmNotebooks.Text;

/// <summary>How often each feature stands in a corpus, and in how many of its texts.</summary>
internal sealed class FeatureCounts
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int documents;

    public FeatureCounts() => lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Texts read.</summary>
    public int Documents => documents;

    /// <summary>Different features read.</summary>
    public int Distinct => entries.Count;

    public void Add(DocumentTokens document)
    {
        documents++;
        var count = document.Count;
        for (var i = 0; i < count; i++)
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, document[i], out _);
            entry.Count++;
            if (entry.LastDocument == documents)
                continue;
            entry.LastDocument = documents;
            entry.Documents++;
        }
    }

    /// <summary>The features that the options keep, in ordinal order, each with the number of texts that have it.</summary>
    public (string[] Features, int[] DocumentCounts) Select(VectorizerOptions options)
    {
        var kept = entries.Where(
            entry => entry.Value.Documents >= options.MinDocuments && entry.Value.Documents <= options.MaxDocumentShare * documents);
        if (options.MaxFeatures is { } most)
            kept = kept.OrderByDescending(entry => entry.Value.Count).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(most);
        var sorted = kept.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
        return ([.. sorted.Select(entry => entry.Key)], [.. sorted.Select(entry => entry.Value.Documents)]);
    }

    private struct Entry
    {
        public long Count;
        public int Documents, LastDocument;
    }
}
