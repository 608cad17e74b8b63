namespace LstmNotebooks.Metrics;

/// <summary>
/// How often the positive one of two examples gets the higher score: where both belong to one group, and where they do not.
/// </summary>
/// <remarks>
/// Over all pairs of a positive and a negative example this share is the area under the ROC curve (Hanley and McNeil, Radiology 143, 1982);
/// equal scores count one half. Whether pairs of one group are easier than others is what <see cref="Difference"/> says. Its interval draws
/// whole groups with replacement; two copies of a group make no pair with each other.
/// </remarks>
public sealed class PairOrder
{
    private PairOrder(Tally tally, int[] once, BootstrapInterval difference) =>
        (Within, Across, WithinPairs, AcrossPairs, Difference) = (
            tally.Within(once)!.Value,
            tally.Across(once)!.Value,
            tally.WithinPairs,
            tally.AcrossPairs,
            difference);

    /// <summary>The share of pairs in the right order among those of one group, 0 to 1.</summary>
    public double Within { get; }

    /// <summary>The share of pairs in the right order among those of different groups, 0 to 1.</summary>
    public double Across { get; }

    /// <summary>How many pairs of one group there are.</summary>
    public int WithinPairs { get; }

    /// <summary>How many pairs of different groups there are.</summary>
    public int AcrossPairs { get; }

    /// <summary>Within minus across, with an interval from resampled groups.</summary>
    public BootstrapInterval Difference { get; }

    /// <summary>The order of all pairs of a positive and a negative example.</summary>
    /// <param name="isPositive">[N] whether each example is positive.</param>
    /// <param name="scores">[N] higher where the model thinks so.</param>
    /// <param name="groups">[N] the group of each example, such as the event that it reports.</param>
    /// <param name="strata">[N] only examples of the same stratum are compared, such as texts of the same tone; all are when null.</param>
    /// <param name="resamples">How often groups are drawn, 100 or more.</param>
    /// <param name="confidence">The share of such intervals that hold the true value.</param>
    /// <param name="seed">Decides the draws.</param>
    /// <exception cref="ArgumentException">
    /// The lists do not fit each other, or there is no pair within any group or across groups.
    /// </exception>
    public static PairOrder Of(
        IReadOnlyList<bool> isPositive,
        IReadOnlyList<double> scores,
        IReadOnlyList<string> groups,
        IReadOnlyList<string>? strata = null,
        int resamples = 1000,
        double confidence = 0.95,
        ulong seed = 1)
    {
        ClassificationInput.CheckScores("The order of pairs", isPositive, scores);
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != scores.Count || (strata is not null && strata.Count != scores.Count))
            throw new ArgumentException(
                $"The order of pairs expects a group and a stratum for each of {scores.Count} examples but got {groups.Count} "
                + $"groups and {strata?.Count ?? scores.Count} strata. Take all from the same examples.");
        BootstrapDraws.CheckSettings("The order of pairs", resamples, confidence);

        var tally = new Tally(isPositive, scores, groups, strata);
        if (tally.WithinPairs == 0 || tally.AcrossPairs == 0)
            throw new ArgumentException(
                "The order of pairs expects pairs of a positive and a negative example within groups and across them, "
                + $"but there are {tally.WithinPairs} and {tally.AcrossPairs}. Choose other groups or strata.");
        int[] once = ClassificationInput.Once(tally.GroupCount);
        var draws = BootstrapDraws.Of("the order of pairs", tally.GroupCount, null, seed);
        var resampled = new double?[resamples];
        for (var turn = 0; turn < resamples; turn++)
        {
            draws.Draw();
            resampled[turn] = tally.Within(draws.Weights) - tally.Across(draws.Weights);
        }

        return new PairOrder(
            tally,
            once,
            BootstrapInterval.Of("within minus across", (tally.Within(once) - tally.Across(once))!.Value, resampled, confidence));
    }

    /// <summary>
    /// The pairs of a positive example of group g and a negative one of group h: how many, and how many of them in order.
    /// </summary>
    private sealed class Tally
    {
        private readonly double[,] right;
        private readonly int[,] pairs;

        public Tally(
            IReadOnlyList<bool> isPositive,
            IReadOnlyList<double> scores,
            IReadOnlyList<string> groups,
            IReadOnlyList<string>? strata)
        {
            var numbers = groups.Distinct(StringComparer.Ordinal)
                .Index()
                .ToDictionary(group => group.Item, group => group.Index, StringComparer.Ordinal);
            GroupCount = numbers.Count;
            (right, pairs) = (new double[GroupCount, GroupCount], new int[GroupCount, GroupCount]);
            int[] positives = [.. Enumerable.Range(0, scores.Count).Where(i => isPositive[i])];
            int[] negatives = [.. Enumerable.Range(0, scores.Count).Where(i => !isPositive[i])];
            foreach (var positive in positives)
            {
                foreach (var negative in negatives.Where(negative => strata is null || strata[positive] == strata[negative]))
                {
                    var (g, h) = (numbers[groups[positive]], numbers[groups[negative]]);
                    pairs[g, h]++;
                    right[g, h] += scores[positive] > scores[negative] ? 1 : scores[positive] == scores[negative] ? 0.5 : 0;
                }
            }

            WithinPairs = Enumerable.Range(0, GroupCount).Sum(g => pairs[g, g]);
            AcrossPairs = pairs.Cast<int>().Sum() - WithinPairs;
        }

        public int GroupCount { get; }

        public int WithinPairs { get; }

        public int AcrossPairs { get; }

        /// <summary>
        /// The share in order of the pairs of one group, each group counted as often as it was drawn; null without a pair.
        /// </summary>
        public double? Within(int[] drawn)
        {
            var (sum, count) = (0.0, 0L);
            for (var g = 0; g < GroupCount; g++)
                (sum, count) = (sum + (drawn[g] * right[g, g]), count + ((long)drawn[g] * pairs[g, g]));
            return count == 0 ? null : sum / count;
        }

        /// <summary>The same of pairs of different groups.</summary>
        public double? Across(int[] drawn)
        {
            var (sum, count) = (0.0, 0L);
            for (var g = 0; g < GroupCount; g++)
            {
                for (var h = 0; h < GroupCount; h++)
                {
                    if (g != h)
                        (sum, count) = (sum + (drawn[g] * drawn[h] * right[g, h]), count + ((long)drawn[g] * drawn[h] * pairs[g, h]));
                }
            }

            return count == 0 ? null : sum / count;
        }
    }
}
