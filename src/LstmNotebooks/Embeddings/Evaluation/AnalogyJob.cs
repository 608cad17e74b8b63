using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>Looks for better answers to some questions among some words.</summary>
/// <param name="method">The score.</param>
/// <param name="cosines">[asked words, count] cosines.</param>
/// <param name="start">The row of the first of the words.</param>
/// <param name="count">The number of words.</param>
/// <param name="questions">The rows of a, b and c, which are no answers.</param>
/// <param name="places">The same as rows of <paramref name="cosines"/>.</param>
/// <param name="best">The best score so far and its row, for each question; updated.</param>
/// <param name="parts">Number of parts.</param>
internal readonly struct AnalogyJob(
    AnalogyMethod method,
    float[] cosines,
    int start,
    int count,
    (int A, int B, int C)[] questions,
    (int A, int B, int C)[] places,
    (float Score, int Row)[] best,
    int parts) : IPartJob
{
    public void Run(int part)
    {
        var (first, end) = Parts.Of(part, parts, questions.Length);
        var scores = Buffers.Rent(count);
        for (var i = first; i < end; i++)
            Look(i, scores.AsSpan(0, count));
        Buffers.Return(scores);
    }

    private void Look(int question, Span<float> scores)
    {
        var (a, b, c) = places[question];
        AnalogyScores.Of(method, Cosines(a), Cosines(b), Cosines(c), scores);
        var asked = questions[question];
        Exclude(asked.A, scores);
        Exclude(asked.B, scores);
        Exclude(asked.C, scores);
        var highest = Reduction.Max(scores);
        if (highest > best[question].Score)
            best[question] = (highest, start + scores.IndexOf(highest));
    }

    private ReadOnlySpan<float> Cosines(int place) => cosines.AsSpan(place * count, count);

    private void Exclude(int row, Span<float> scores)
    {
        if (row >= start && row < start + count)
            scores[row - start] = float.NegativeInfinity;
    }
}
