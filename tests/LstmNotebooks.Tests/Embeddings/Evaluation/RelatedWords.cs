using LstmNotebooks.Embeddings;
using LstmNotebooks.Metrics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

/// <summary>
/// Word vectors of the documentation of .NET, held to a fixed list of words that belong together to whoever knows the domain.
/// </summary>
internal static class RelatedWords
{
    private const string List = """
        encrypt decrypt, thread threads, socket port, dictionary hashtable, list array, int32 int64, async await, read write,
        reader writer, first last, minimum maximum, begin end, open close, input output, request response, client server,
        key value, row column, width height, year month, hour minute, exception error, string char, uint16 uint32,
        double single, sine cosine, add subtract, left right, start stop, lock mutex, queue stack, public private,
        upper lower, serialize deserialize, compress decompress, encode decode, encoding utf8, certificate x509, hash sha256, http https,
        url uri, path directory, file folder, xml json, node element, parent child, table column, assembly module,
        method parameter, property field, class struct, interface abstract, culture language, currency percent, timer interval,
        process thread,
        buffer stream, pixel color, regular expression, sort order
        """;

    private const int RandomPairs = 2_000;

    /// <summary>60 pairs.</summary>
    public static IReadOnlyList<(string First, string Second)> Pairs { get; } =
    [
        .. from pair in List.Split(',')
           let words = pair.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
           select (words[0], words[1]),
    ];

    /// <summary>Those of <see cref="Pairs"/> that have vectors.</summary>
    public static (string First, string Second)[] Known(WordVectors vectors) =>
        [.. Pairs.Where(pair => vectors.Contains(pair.First) && vectors.Contains(pair.Second))];

    /// <summary>
    /// The chance that a related pair has a higher cosine than a random one: the area under the ROC curve. The random pairs are the
    /// same for all vectors of the same words.
    /// </summary>
    /// <remarks>A random pair is a word of the list and any other that is no mark such as &lt;unk&gt; or &lt;/s&gt;.</remarks>
    public static double AreaUnderCurve(WordVectors vectors)
    {
        var pairs = Known(vectors);
        string[] words = [.. vectors.Words.Where(static word => word[0] != '<').Order(StringComparer.Ordinal)];
        if (pairs.Length == 0 || words.Length < 2)
            throw new ArgumentException(
                $"Vectors of .NET's documentation hold most of the {Pairs.Count} related pairs, "
                + $"but these {vectors.Count} hold {pairs.Length}: train them on that corpus.",
                nameof(vectors));
        var random = new RandomStream(5);
        var chance = new double[RandomPairs];
        for (var i = 0; i < chance.Length; i++)
        {
            string first;
            string second;
            do
            {
                var pair = pairs[random.Next(pairs.Length)];
                (first, second) = (random.Next(2) == 0 ? pair.First : pair.Second, words[random.Next(words.Length)]);
            }
            while (first == second);
            chance[i] = vectors.Similarity(first, second);
        }
        double[] related = [.. pairs.Select(pair => (double)vectors.Similarity(pair.First, pair.Second))];
        return RocCurve.Of([.. related.Select(_ => true), .. chance.Select(_ => false)], [.. related, .. chance]).Area;
    }
}
