using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>The first answers to many analogies at once.</summary>
/// <remarks>
/// The questions' words are few, so a matrix product gives the cosines of each with all words, some rows of the
/// vocabulary at a time; from these every question's scores follow by one pass.
/// </remarks>
internal static class AnalogySearch
{
    private const int RowsAtOnce = 2048;

    /// <summary>The row of the best answer to each question; −1 where none has a score.</summary>
    /// <param name="unit">[rows, size] of length 1.</param>
    /// <param name="size">Numbers of a vector.</param>
    /// <param name="questions">The rows of a, b and c of each.</param>
    /// <param name="method">The score.</param>
    public static int[] Run(float[] unit, int size, (int A, int B, int C)[] questions, AnalogyMethod method)
    {
        int[] asked = [.. questions.SelectMany(question => (int[])[question.A, question.B, question.C]).Distinct()];
        var places = new Dictionary<int, int>();
        var left = new float[asked.Length * size];
        for (var i = 0; i < asked.Length; i++)
        {
            places[asked[i]] = i;
            unit.AsSpan(asked[i] * size, size).CopyTo(left.AsSpan(i * size));
        }
        (int A, int B, int C)[] rows = [.. questions.Select(question => (places[question.A], places[question.B], places[question.C]))];

        var best = new (float Score, int Row)[questions.Length];
        Array.Fill(best, (float.NegativeInfinity, -1));
        var cosines = new float[asked.Length * RowsAtOnce];
        for (var start = 0; start < unit.Length / size; start += RowsAtOnce)
        {
            var count = Math.Min(RowsAtOnce, unit.Length / size - start);
            CosineSimilarity.Products(left, unit.AsSpan(start * size, count * size), size, cosines.AsSpan(0, asked.Length * count));
            var parts = Parts.Count(questions.Length, count);
            var job = new AnalogyJob(method, cosines, start, count, questions, rows, best, parts);
            Workers.Run(parts, ref job);
        }
        return [.. best.Select(one => one.Row)];
    }
}
