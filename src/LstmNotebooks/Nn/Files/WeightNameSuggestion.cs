namespace LstmNotebooks.Nn;

/// <summary>Finds out which parts of a file are which parts of a model when only their names differ.</summary>
internal static class WeightNameSuggestion
{
    /// <summary>Pairs that make the names fit, and the tensors that remain; null when there are none that do.</summary>
    /// <param name="missing">What the model has and the file has not.</param>
    /// <param name="unknown">What the file has and the model has not.</param>
    public static (
        IReadOnlyList<(string InFile, string? InModule)> Pairs,
        IEnumerable<NamedShape> Others)? Of(IReadOnlyList<NamedShape> missing, IReadOnlyList<NamedShape> unknown)
    {
        var parts = unknown.GroupBy(static tensor => tensor.Prefix).ToList();
        var pairs = new List<(string InFile, string? InModule)>();
        foreach (var wanted in missing.GroupBy(static tensor => tensor.Prefix))
        {
            var part = parts.Find(part => IsSame(part, wanted));
            if (part is null)
                return null;
            parts.Remove(part);
            // All names begin with nothing: then each stands for itself.
            pairs.AddRange(
                part.Key.Length > 0 ? [(part.Key, wanted.Key)] : part.Select(tensor => (tensor.Name, (string?)(wanted.Key + tensor.Name))));
        }
        return (Shortened(pairs), parts.SelectMany(static part => part));
    }

    private static bool IsSame(IEnumerable<NamedShape> part, IEnumerable<NamedShape> wanted) =>
        part.Select(static tensor => (tensor.Leaf, tensor.Shape))
            .ToHashSet()
            .SetEquals(wanted.Select(static tensor => (tensor.Leaf, tensor.Shape)));

    /// <summary>One pair for all where the file's names only have the same beginning before them.</summary>
    private static List<(string InFile, string? InModule)> Shortened(List<(string InFile, string? InModule)> pairs)
    {
        var (inFile, inModule) = pairs[0];
        var more = inFile.EndsWith(inModule!, StringComparison.Ordinal) ? inFile[..^inModule!.Length] : "";
        return more.Length > 0 && pairs.TrueForAll(pair => pair.InFile == more + pair.InModule) ? [(more, "")] : pairs;
    }
}
