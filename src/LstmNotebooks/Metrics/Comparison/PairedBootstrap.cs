namespace LstmNotebooks.Metrics;

/// <summary>How much two models differ on the same items, with an interval that knows which items belong together.</summary>
/// <remarks>
/// The items come in groups, such as the characters of a document. The difference is (Σ a − Σ b) / Σ n over all groups, where a and b
/// are a group's totals of either model and n its number of items; the interval draws whole groups with replacement and computes it anew.
/// Field and Welsh, Bootstrapping clustered data, Journal of the Royal Statistical Society B 69 (2007).
/// </remarks>
public static class PairedBootstrap
{
    /// <summary>The mean difference per item, first minus second, in the unit of the totals.</summary>
    /// <param name="measure">Its name.</param>
    /// <param name="first">[G] totals of the first model, such as each document's summed loss.</param>
    /// <param name="second">[G] totals of the second model.</param>
    /// <param name="items">[G] how many items each group has.</param>
    /// <param name="resamples">How often groups are drawn.</param>
    /// <param name="confidence">The share of such intervals that hold the true value.</param>
    /// <param name="seed">Decides the draws.</param>
    public static BootstrapInterval MeanDifference(
        string measure,
        IReadOnlyList<double> first,
        IReadOnlyList<double> second,
        IReadOnlyList<int> items,
        int resamples = 2000,
        double confidence = 0.95,
        ulong seed = 1)
    {
        Paired.Check(measure, first, second, "second");
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count != first.Count || items.Any(count => count < 1))
            throw new ArgumentException(
                $"{measure} expects the number of items of each of {first.Count} groups, 1 or more, but got {items.Count} numbers, "
                + $"the smallest {items.DefaultIfEmpty().Min()}. Leave empty groups out of all three lists.",
                nameof(items));
        if (first.Count < 2)
            throw new ArgumentException(
                $"{measure} expects two groups or more but got {first.Count}: one alone does not tell how much they differ.",
                nameof(first));
        BootstrapDraws.CheckSettings(measure, resamples, confidence);

        var draws = BootstrapDraws.Of(measure, first.Count, null, seed);
        var resampled = new double?[resamples];
        for (var turn = 0; turn < resamples; turn++)
        {
            draws.Draw();
            resampled[turn] = Mean(first, second, items, draws.Weights);
        }

        return BootstrapInterval.Of(measure, Mean(first, second, items, ClassificationInput.Once(first.Count)), resampled, confidence);
    }

    /// <summary>The mean difference per item, first minus second, where each item names its group.</summary>
    /// <param name="measure">Its name.</param>
    /// <param name="first">[N] what the first model did on each item, such as 1 where it was right and 0 where not.</param>
    /// <param name="second">[N] what the second model did.</param>
    /// <param name="groups">[N] the group of each item, such as the event that it reports.</param>
    /// <param name="resamples">How often groups are drawn.</param>
    /// <param name="confidence">The share of such intervals that hold the true value.</param>
    /// <param name="seed">Decides the draws.</param>
    public static BootstrapInterval MeanDifference(
        string measure,
        IReadOnlyList<double> first,
        IReadOnlyList<double> second,
        IReadOnlyList<string> groups,
        int resamples = 2000,
        double confidence = 0.95,
        ulong seed = 1)
    {
        Paired.Check(measure, first, second, "second");
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != first.Count)
            throw new ArgumentException(
                $"{measure} expects a group for each of {first.Count} items but got {groups.Count}. Take both from the same items.",
                nameof(groups));

        int[][] members =
        [
            .. Enumerable.Range(0, groups.Count).GroupBy(i => groups[i], StringComparer.Ordinal).Select(group => group.ToArray()),
        ];
        double[] Totals(IReadOnlyList<double> values) => [.. members.Select(group => group.Sum(i => values[i]))];
        return MeanDifference(
            measure,
            Totals(first),
            Totals(second),
            [.. members.Select(group => group.Length)],
            resamples,
            confidence,
            seed);
    }

    private static double Mean(IReadOnlyList<double> first, IReadOnlyList<double> second, IReadOnlyList<int> items, int[] weights)
    {
        var (sum, count) = (0.0, 0L);
        for (var group = 0; group < weights.Length; group++)
        {
            sum += weights[group] * (first[group] - second[group]);
            count += (long)weights[group] * items[group];
        }

        return sum / count;
    }
}
