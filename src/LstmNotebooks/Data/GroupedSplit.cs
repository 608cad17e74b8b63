using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>Items cut into train, validation and test by whole groups, so that what belongs together never lies on both sides.</summary>
/// <remarks>
/// Groups are dealt in random order, each to the part that has the most room left. A group too large for the smallest part is dealt
/// before the
/// others, while train has room for it. Shares are met to within one group.
/// </remarks>
public sealed record GroupedSplit
{
    private GroupedSplit(int[][] parts) => (Train, Validation, Test) = (parts[0], parts[1], parts[2]);

    /// <summary>Positions to learn from, ascending.</summary>
    public IReadOnlyList<int> Train { get; }

    /// <summary>Positions to choose settings by, ascending; may be empty.</summary>
    public IReadOnlyList<int> Validation { get; }

    /// <summary>Positions to score on, once; ascending.</summary>
    public IReadOnlyList<int> Test { get; }

    /// <summary>Cuts by share of the items; test is the rest.</summary>
    /// <param name="groups">
    /// [N] the group of each item: an event, an author, a number of <see cref="Groups"/>. Numbers from 0 to N − 1 make a split item
    /// by item.
    /// </param>
    /// <param name="train">The share to learn from, such as 0.7.</param>
    /// <param name="validation">The share to validate on, such as 0.15.</param>
    /// <param name="seed">Decides the order of the groups.</param>
    public static GroupedSplit ByFraction<T>(IEnumerable<T> groups, double train, double validation = 0, ulong seed = 1)
        where T : notnull
    {
        var numbers = Groups.Of(groups);
        return Cut(numbers, new int[numbers.Length], train, validation, seed);
    }

    /// <summary>Cuts each class by itself, so that every part has its share of each; test is the rest.</summary>
    /// <param name="groups">[N] the group of each item.</param>
    /// <param name="classes">[N] the class of each item; a group of several goes with its first item's.</param>
    /// <param name="train">The share of each class to learn from, such as 0.7.</param>
    /// <param name="validation">The share of each class to validate on, such as 0.15.</param>
    /// <param name="seed">Decides the order of the groups.</param>
    public static GroupedSplit ByFractionOfEach<T>(
        IEnumerable<T> groups,
        IEnumerable<string> classes,
        double train,
        double validation = 0,
        ulong seed = 1)
        where T : notnull
    {
        var (numbers, strata) = (Groups.Of(groups), Groups.Of(classes));
        if (strata.Length != numbers.Length)
            throw new ArgumentException(
                $"A split expects a class for each item but got {numbers.Length} groups and {strata.Length} classes: "
                + "make both from the same items.",
                nameof(classes));
        return Cut(numbers, strata, train, validation, seed);
    }

    /// <summary>The three parts' sizes.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"train {Train.Count:N0}, validation {Validation.Count:N0}, test {Test.Count:N0}");

    private static GroupedSplit Cut(int[] groups, int[] strata, double train, double validation, ulong seed)
    {
        if (!(train > 0 && validation >= 0 && train + validation < 1))
            throw new ArgumentException(
                $"Shares must be train > 0 and validation ≥ 0, together below 1, but are {train} and {validation}: the rest is for test.");
        double[] shares = [train, validation, 1 - train - validation];
        var wanted = shares.Count(share => share > 0);
        var members = groups.Index().GroupBy(item => item.Item, item => item.Index).Select(group => group.ToArray()).ToArray();
        if (members.Length < wanted)
            throw new ArgumentException(
                $"A split of {wanted} parts expects a group for each at least but got {members.Length} groups of {groups.Length} "
                + "items: split by something finer.",
                nameof(groups));

        List<int>[] parts = [[], [], []];
        var random = new RandomStream(seed, "grouped split");
        foreach (var stratum in members.GroupBy(group => strata[group[0]]))
            Deal([.. stratum], shares, random, parts);
        if (parts.Count(part => part.Count > 0) < wanted)
            throw new ArgumentException(
                $"The largest of {members.Length} groups has {members.Max(group => group.Length)} of {groups.Length} items, "
                + "so that a part is empty. Split by something finer, or ask for two parts.",
                nameof(groups));
        return new GroupedSplit([.. parts.Select(part => part.Order().ToArray())]);
    }

    private static void Deal(int[][] groups, double[] shares, RandomStream random, List<int>[] parts)
    {
        var items = groups.Sum(group => group.Length);
        double[] room = [.. shares.Select(share => share * items)];
        var smallest = room.Where(share => share > 0).Min();
        foreach (var group in random.Permutation(groups.Length).OrderBy(group => groups[group].Length <= smallest))
        {
            var part = room.IndexOf(room.Max());
            parts[part].AddRange(groups[group]);
            room[part] -= groups[group].Length;
        }
    }
}
