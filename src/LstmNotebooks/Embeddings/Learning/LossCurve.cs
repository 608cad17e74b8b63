namespace LstmNotebooks.Embeddings;

/// <summary>Tells who watches a training how its loss falls, some times an epoch; the same for any number of threads.</summary>
/// <param name="watch">Is told each point of the curve.</param>
/// <param name="parts">Parts of a round, each with a sum of its own.</param>
internal sealed class LossCurve(Action<LossPoint> watch, int parts)
{
    private const int PointsAnEpoch = 20;

    private double total;
    private long count;

    /// <summary>What each part adds to.</summary>
    public LossSum[] Sums { get; } = [.. Enumerable.Range(0, parts).Select(static _ => new LossSum())];

    /// <summary>A round is over: tells the mean since the last point where one is due.</summary>
    public void EndRound(int epoch, int round, int rounds)
    {
        if ((long)(round + 1) * PointsAnEpoch / rounds == (long)round * PointsAnEpoch / rounds)
            return;
        var (totalNow, countNow) = (Sums.Sum(static sum => sum.Total), Sums.Sum(static sum => sum.Count));
        if (countNow == count)
            return;
        watch(new LossPoint(epoch + (round + 1.0) / rounds, (totalNow - total) / (countNow - count)));
        (total, count) = (totalNow, countNow);
    }
}
