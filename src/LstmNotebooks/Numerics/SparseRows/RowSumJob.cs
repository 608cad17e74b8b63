namespace LstmNotebooks.Numerics;

/// <summary>
/// Adds rows of gradients to the rows of a table's gradient. Each row of the table has one thread, and adds in the order of the
/// tokens' positions.
/// </summary>
/// <param name="groups">Which rows go to which.</param>
/// <param name="places">[groups.Count]: the row of <paramref name="sums"/> of each token; its complement when that starts from 0.</param>
/// <param name="y">[tokens, size] rows to add.</param>
/// <param name="size">Length of a row.</param>
/// <param name="sums">[…, size], added to.</param>
/// <param name="count">Number of parts.</param>
internal readonly struct RowSumJob(TokenGroups groups, int[] places, float[] y, int size, float[] sums, int count) : IPartJob
{
    private int PositionCount => groups.Starts[groups.Count];

    /// <summary>Adds all rows, shared among threads when there is much to do.</summary>
    public static void Run(TokenGroups groups, int[] places, float[] y, int size, float[] sums)
    {
        var count = Parts.Count(groups.Starts[groups.Count], size);
        var job = new RowSumJob(groups, places, y, size, sums, count);
        Workers.Run(count, ref job);
    }

    public void Run(int part)
    {
        var end = FirstGroup(part + 1);
        for (var group = FirstGroup(part); group < end; group++)
        {
            var startsFromZero = places[group] < 0;
            var sum = sums.AsSpan((startsFromZero ? ~places[group] : places[group]) * size, size);
            if (startsFromZero)
                sum.Clear();
            for (var i = groups.Starts[group]; i < groups.Starts[group + 1]; i++)
                Elementwise.Map<AddFunction>(sum, y.AsSpan(groups.Positions[i] * size, size), sum);
            Elementwise.Map<FlushFunction>(sum, sum);
        }
    }

    /// <summary>Parts hold about the same number of positions, as some tokens are far more frequent than others.</summary>
    private int FirstGroup(int part)
    {
        var found = Array.BinarySearch(groups.Starts, 0, groups.Count, Parts.Of(part, count, PositionCount).Start);
        return found < 0 ? ~found : found;
    }
}
