using System.Globalization;

namespace LstmNotebooks.Embeddings;

public sealed partial class WordVectors
{
    private const string Cosine = "cosine";

    /// <summary>The cosine of two words' vectors.</summary>
    public float Similarity(string first, string second)
    {
        var indices = IndicesOf([first, second]);
        RequireDirection(indices);
        return CosineSimilarity.Cosine(Unit(indices[0]), Unit(indices[1]));
    }

    /// <summary>[words, words] the cosine of every two of some words.</summary>
    public float[,] Similarities(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string[] asked = [.. words];
        RequireDirection(IndicesOf(asked));
        return CosineSimilarity.Pairwise(Rows(asked));
    }

    /// <summary>The words whose vectors point most nearly the way of a word's, without that word.</summary>
    /// <param name="word">One of <see cref="Words"/>.</param>
    /// <param name="k">How many; fewer than there are words.</param>
    public Neighbours Nearest(string word, int k = 10)
    {
        int[] asked = [IndexOf(word)];
        RequireDirection(asked);
        RequireCount(k, Count - 1, "all words but the one asked for");
        return Nearest($"nearest to '{word}'", Unit(asked[0]).ToArray(), k, asked);
    }

    /// <summary>The words whose vectors point most nearly the way of a vector.</summary>
    /// <param name="vector">[size] of any length but 0.</param>
    /// <param name="k">How many; at most as many as there are words.</param>
    public Neighbours Nearest(ReadOnlySpan<float> vector, int k = 10)
    {
        if (vector.Length != Size)
            throw new ArgumentException(
                $"Nearest expects a vector of {Size} numbers, as the words have, but got {vector.Length}: give a vector of the same model.",
                nameof(vector));
        RequireCount(k, Count, "all words");
        var query = UnitRows.Of(vector, Size);
        return float.IsFinite(query[0])
            ? Nearest("nearest to the vector", query, k, [])
            : throw new ArgumentException(
                "Nearest got a vector of nothing but zeros, or with NaN or infinity: it has no direction. Look for the step that made it.",
                nameof(vector));
    }

    /// <summary>What is to c as b is to a: man, king, woman → queen. The three words themselves are no answers.</summary>
    /// <param name="a">man.</param>
    /// <param name="b">king.</param>
    /// <param name="c">woman.</param>
    /// <param name="k">The number of answers.</param>
    /// <param name="method">How they are found.</param>
    public Neighbours Analogy(string a, string b, string c, int k = 5, AnalogyMethod method = AnalogyMethod.Add)
    {
        var asked = IndicesOf([a, b, c]);
        RequireDirection(asked);
        RequireCount(k, Count - asked.Distinct().Count(), "all words but those of the question");
        var question = $"{a} : {b} = {c} : ?";
        if (method == AnalogyMethod.Add)
            return Nearest(question, Sum(asked), k, asked);

        var scores = new float[Count];
        AnalogyScores.Of(method, CosinesWith(asked[0]), CosinesWith(asked[1]), CosinesWith(asked[2]), scores);
        return Answers(question, "3CosMul", scores, k, asked);
    }

    /// <summary>
    /// The word that fits the others least: the one whose cosine with the mean of all, each scaled to length 1, is the lowest.
    /// </summary>
    /// <param name="words">Three or more.</param>
    public string OddOneOut(params IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string[] asked = [.. words];
        if (asked.Length < 3)
            throw new ArgumentException(
                $"OddOneOut expects three words or more but got {asked.Length}: of two, none is odd.",
                nameof(words));
        var indices = IndicesOf(asked);
        RequireDirection(indices);
        var mean = new float[Size];
        foreach (var index in indices)
            for (var k = 0; k < Size; k++)
                mean[k] += Unit(index)[k];
        UnitRows.Scale(mean, mean);
        return asked[Enumerable.Range(0, asked.Length).MinBy(i => CosineSimilarity.Cosine(Unit(indices[i]), mean))];
    }

    private ReadOnlySpan<float> Unit(int index) => unit.Value.AsSpan(index * Size, Size);

    /// <summary>b − a + c, scaled to length 1.</summary>
    private float[] Sum(int[] asked)
    {
        var sum = new float[Size];
        for (var k = 0; k < Size; k++)
            sum[k] = Unit(asked[1])[k] - Unit(asked[0])[k] + Unit(asked[2])[k];
        UnitRows.Scale(sum, sum);
        return sum;
    }

    private float[] CosinesWith(int index)
    {
        var cosines = new float[Count];
        CosineJob.Run(unit.Value, Unit(index).ToArray(), cosines);
        return cosines;
    }

    private Neighbours Nearest(string question, float[] query, int k, int[] without)
    {
        var cosines = new float[Count];
        CosineJob.Run(unit.Value, query, cosines);
        return Answers(question, Cosine, cosines, k, without);
    }

    private Neighbours Answers(string question, string measure, float[] scores, int k, int[] without) =>
        new(question, measure, [.. Highest.Of(scores, k, without).Select(i => new Neighbour(Words[i], scores[i]))]);

    private void RequireDirection(int[] indices)
    {
        foreach (var index in indices)
            if (float.IsNaN(Unit(index)[0]))
                throw new InvalidOperationException(
                    $"The vector of '{Words[index]}' holds nothing but zeros, so it points nowhere and is near to nothing: "
                    + "leave that word out.");
    }

    private static void RequireCount(int k, int most, string what)
    {
        if (k < 1 || k > most)
            throw new ArgumentOutOfRangeException(
                nameof(k),
                string.Create(CultureInfo.InvariantCulture, $"k is {k:N0}, but it must be 1 to {most:N0}, {what}: ask for fewer."));
    }
}
