namespace LstmNotebooks.Metrics;

/// <summary>
/// Examples in descending order of their score, those of equal score together: what the areas below the curves are counted from.
/// </summary>
internal sealed class Ranking
{
    private readonly int[] order;
    private readonly bool[] isPositive;

    /// <summary>One past the end of each run of equal scores.</summary>
    private readonly int[] ends;

    /// <param name="isPositive">[n] whether each example is of the positive class.</param>
    /// <param name="scores">[n] the higher, the more likely it is.</param>
    public Ranking(bool[] isPositive, double[] scores)
    {
        this.isPositive = isPositive;
        order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];
        ends = [.. Enumerable.Range(1, scores.Length).Where(end => end == scores.Length || scores[order[end]] != scores[order[end - 1]])];
        Thresholds = [.. ends.Select(end => scores[order[end - 1]])];
    }

    /// <summary>Each score there is, descending.</summary>
    public double[] Thresholds { get; }

    /// <summary>How many positive and negative examples have each threshold's score, counting example i weights[i] times.</summary>
    public IEnumerable<(int Positives, int Negatives)> Runs(int[] weights)
    {
        var start = 0;
        foreach (var end in ends)
        {
            int positives = 0, negatives = 0;
            for (; start < end; start++)
            {
                var i = order[start];
                (positives, negatives) = isPositive[i] ? (positives + weights[i], negatives) : (positives, negatives + weights[i]);
            }

            yield return (positives, negatives);
        }
    }

    /// <summary>How many positive and negative examples there are, counting example i weights[i] times.</summary>
    public (int Positives, int Negatives) Total(int[] weights) =>
        Runs(weights).Aggregate(
            (Positives: 0, Negatives: 0),
            static (sum, run) => (sum.Positives + run.Positives, sum.Negatives + run.Negatives));

    /// <summary>
    /// What a curve is drawn through: for each threshold, descending, how many examples of either class have its score or a higher
    /// one.
    /// </summary>
    public IEnumerable<(double Threshold, int Positives, int Negatives)> Walk(int[] weights)
    {
        int positives = 0, negatives = 0;
        foreach (var (run, threshold) in Runs(weights).Zip(Thresholds))
        {
            positives += run.Positives;
            negatives += run.Negatives;
            yield return (threshold, positives, negatives);
        }
    }

    /// <summary>The area below the ROC curve; null when there is no example of one class.</summary>
    public double? Area(int[] weights)
    {
        // Twice the pairs of a positive and a negative example in the right order, equal scores counting half: whole numbers, so exact.
        long above = 0, positives = 0, negatives = 0;
        foreach (var (positive, negative) in Runs(weights))
        {
            above += negative * (2 * positives + positive);
            positives += positive;
            negatives += negative;
        }

        return positives > 0 && negatives > 0 ? above / (2.0 * positives * negatives) : null;
    }

    /// <summary>Average precision; null when there is no example of one class.</summary>
    public double? AveragePrecision(int[] weights)
    {
        long positives = 0, negatives = 0;
        var sum = 0.0;
        foreach (var (positive, negative) in Runs(weights))
        {
            positives += positive;
            negatives += negative;
            if (positive > 0)
                sum += positive * ((double)positives / (positives + negatives));
        }

        return positives > 0 && negatives > 0 ? sum / positives : null;
    }
}
