using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>
/// Items cut into folds by whole groups, for cross-validation: each fold is held out once, and nothing that belongs with it is
/// learned from.
/// </summary>
public static class GroupedFolds
{
    /// <summary>The positions of each fold's items, ascending. Every item is in exactly one fold, and every group as well.</summary>
    /// <remarks>Groups are dealt in random order, each to the fold that has the fewest items so far.</remarks>
    /// <param name="groups">[N] the group of each item: an event, an author, a number of <see cref="Groups"/>.</param>
    /// <param name="count">How many folds, 2 or more.</param>
    /// <param name="seed">Decides the order of the groups.</param>
    /// <exception cref="ArgumentException">There are fewer groups than folds.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> Of<T>(IEnumerable<T> groups, int count, ulong seed = 1)
        where T : notnull
    {
        var members = Groups.Of(groups).Index().GroupBy(item => item.Item, item => item.Index).Select(group => group.ToArray()).ToArray();
        if (count < 2)
            throw new ArgumentOutOfRangeException(
                nameof(count),
                count,
                $"Cross-validation expects 2 folds or more but got {count}: one is held out, the others are learned from.");
        if (members.Length < count)
            throw new ArgumentException(
                $"{count} folds expect a group for each at least but got {members.Length} groups: ask for fewer folds, "
                + "or group by something finer.",
                nameof(groups));

        List<int>[] folds = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        foreach (var group in new RandomStream(seed, "grouped folds").Permutation(members.Length))
            folds.MinBy(fold => fold.Count)!.AddRange(members[group]);
        return [.. folds.Select(fold => fold.Order().ToArray())];
    }
}
