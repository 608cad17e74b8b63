namespace LstmNotebooks.Data;

/// <summary>Numbers that say which items belong together, such as articles on one event, or texts that say nearly the same.</summary>
public static class Groups
{
    /// <summary>[N] a number per item, the same for equal keys: 0, 1, 2, … in the order in which the keys first come.</summary>
    /// <param name="keys">[N] what items of one group share, such as the name of an event.</param>
    public static int[] Of<T>(IEnumerable<T> keys)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(keys);
        var numbers = new Dictionary<T, int>();
        return [.. keys.Select(key => numbers.TryGetValue(key, out var number) ? number : numbers[key] = numbers.Count)];
    }

    /// <summary>[N] the groups of items that one of the groupings holds together, directly or through other items.</summary>
    /// <param name="groupings">Each [N], a number per item, as <see cref="Of"/> gives them.</param>
    public static int[] Join(params IReadOnlyList<IReadOnlyList<int>> groupings)
    {
        ArgumentNullException.ThrowIfNull(groupings);
        if (groupings.Count == 0)
            throw new ArgumentException(
                "Groups.Join expects one grouping or more but got none: pass the groups that Groups.Of gives.",
                nameof(groupings));
        var sets = new DisjointSets(groupings[0].Count);
        foreach (var grouping in groupings)
        {
            if (grouping.Count != groupings[0].Count)
                throw new ArgumentException(
                    $"Groups.Join expects groupings of the same items but got {groupings[0].Count} and {grouping.Count} numbers: "
                    + "make them from lists in one order.",
                    nameof(groupings));
            var firsts = new Dictionary<int, int>();
            for (var item = 0; item < grouping.Count; item++)
            {
                if (!firsts.TryAdd(grouping[item], item))
                    sets.Join(firsts[grouping[item]], item);
            }
        }

        return sets.ToGroups();
    }
}
