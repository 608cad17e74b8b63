using LstmNotebooks.Display;

namespace LstmNotebooks.Text;

/// <summary>Counts of words, or of n-grams, a text: their order is forgotten, which is why it is called a bag.</summary>
/// <remarks>
/// The columns are the features of the texts it was fitted to, in ordinal order; what was not there is left out of later texts.
/// </remarks>
public sealed class BagOfWords
{
    private readonly VectorizerOptions options;
    private readonly string[] features;
    private readonly Dictionary<string, int> columns;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private BagOfWords(VectorizerOptions options, string[] features, int[] documentCounts, int documents)
    {
        (this.options, this.features, DocumentCounts, Documents) = (options, features, documentCounts, documents);
        columns = new Dictionary<string, int>(features.Length, StringComparer.Ordinal);
        for (var column = 0; column < features.Length; column++)
            columns.Add(features[column], column);
        lookup = columns.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>[F] the feature of each column.</summary>
    public IReadOnlyList<string> Features => features;

    /// <summary>[F] how many of the texts it was fitted to have each feature.</summary>
    public IReadOnlyList<int> DocumentCounts { get; }

    /// <summary>How many texts it was fitted to.</summary>
    public int Documents { get; }

    /// <summary>Learns which features there are.</summary>
    /// <param name="texts">The training texts.</param>
    /// <param name="options">What a feature is; single words when null.</param>
    public static BagOfWords Fit(IEnumerable<string> texts, VectorizerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        options ??= new VectorizerOptions();
        Check(options);
        var counts = new FeatureCounts();
        var document = new DocumentTokens(options);
        foreach (var text in texts)
        {
            document.Read(text);
            counts.Add(document);
        }

        var (features, documentCounts) = counts.Select(options);
        if (features.Length == 0)
        {
            var advice = counts.Distinct == 0
                ? "Check that the texts are not empty and that the stop words leave something of them."
                : "Lower MinDocuments or raise MaxDocumentShare.";
            throw new ArgumentException(
                $"No feature is left of {counts.Distinct} in {counts.Documents} texts. {advice}",
                nameof(texts));
        }

        return new BagOfWords(options, features, documentCounts, counts.Documents);
    }

    /// <summary>[N, F] how often each feature stands in each text; 0 or 1 where the options say Binary.</summary>
    public SparseMatrix Transform(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var matrix = new SparseMatrixBuilder();
        var document = new DocumentTokens(options);
        var found = new List<int>();
        foreach (var text in texts)
        {
            document.Read(text);
            AddRow(matrix, document, found);
        }

        return matrix.Build(features.Length);
    }

    /// <summary>[F] how often each feature stands in one text.</summary>
    public SparseVector Transform(string text) => Transform([text]).Row(0);

    /// <summary>The column of a feature; an error with the nearest spelling where it is not there.</summary>
    public int ColumnOf(string feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        if (columns.TryGetValue(feature, out var column))
            return column;
        var hint = Spelling.Nearest(feature, features) is { } nearest ? $"Did you mean '{nearest}'?" : "None is spelt alike.";
        throw new ArgumentException($"'{feature}' is none of the {features.Length} features. {hint}", nameof(feature));
    }

    /// <summary>The texts beside the counts of their features, for a few short texts.</summary>
    public Table ToTable(IReadOnlyList<string> texts) => SparseTable.Of("Counts", "N0", texts, Transform(texts), features);

    private void AddRow(SparseMatrixBuilder matrix, DocumentTokens document, List<int> found)
    {
        found.Clear();
        var count = document.Count;
        for (var i = 0; i < count; i++)
        {
            if (lookup.TryGetValue(document[i], out var column))
                found.Add(column);
        }

        found.Sort();
        for (var i = 0; i < found.Count;)
        {
            var start = i;
            while (i < found.Count && found[i] == found[start])
                i++;
            matrix.Add(found[start], options.Binary ? 1 : i - start);
        }

        matrix.EndRow();
    }

    private static void Check(VectorizerOptions options)
    {
        if (options.ShortestNGram < 1 || options.LongestNGram < options.ShortestNGram)
            throw new ArgumentOutOfRangeException(
                nameof(options),
                "N-grams are 1 token or more, the longest at least as long as the shortest, "
                + $"but the options say {options.ShortestNGram} to {options.LongestNGram}.");
        if (options.MinDocuments < 1)
            throw new ArgumentOutOfRangeException(
                nameof(options),
                $"MinDocuments is a number of texts, 1 or more, but it is {options.MinDocuments}.");
        if (!(options.MaxDocumentShare is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(
                nameof(options),
                $"MaxDocumentShare is a share of the texts above 0 and up to 1, but it is {options.MaxDocumentShare}.");
        if (options.MaxFeatures < 1)
            throw new ArgumentOutOfRangeException(
                nameof(options),
                $"MaxFeatures is 1 or more, or null for all, but it is {options.MaxFeatures}.");
    }
}
