using LstmNotebooks.Numerics;

namespace LstmNotebooks.Metrics;

/// <summary>Examples, or whole groups of them, drawn with replacement.</summary>
internal sealed class BootstrapDraws
{
    private const int FewestResamples = 100;

    private readonly int[] groupOf;
    private readonly int[] draws;
    private readonly RandomStream random;

    private BootstrapDraws(int[] groupOf, int groupCount, bool isGrouped, ulong seed)
    {
        (this.groupOf, draws, IsGrouped, random) = (groupOf, new int[groupCount], isGrouped, new RandomStream(seed, "bootstrap"));
        Weights = new int[groupOf.Length];
    }

    /// <summary>Whether groups are drawn, not single examples.</summary>
    public bool IsGrouped { get; }

    /// <summary>How many are drawn each time.</summary>
    public int GroupCount => draws.Length;

    /// <summary>[N] how often each example was drawn last.</summary>
    public int[] Weights { get; }

    /// <summary>Fails where too few draws are asked for, or the confidence of an interval is none.</summary>
    /// <param name="what">What errors say is estimated.</param>
    /// <param name="resamples">How often examples are to be drawn.</param>
    /// <param name="confidence">The share of such intervals that hold the true value.</param>
    public static void CheckSettings(string what, int resamples, double confidence)
    {
        if (resamples < FewestResamples)
            throw new ArgumentOutOfRangeException(
                nameof(resamples),
                $"{what} expects {FewestResamples} resamples or more but got {resamples}: the ends of an interval are rare values.");
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(
                nameof(confidence),
                $"Confidence must lie between 0 and 1, as 0.95, but is {confidence}.");
    }

    public static BootstrapDraws Of(string name, int count, IReadOnlyList<string>? groups, ulong seed)
    {
        if (groups is null)
            return new BootstrapDraws([.. Enumerable.Range(0, count)], count, isGrouped: false, seed);
        if (groups.Count != count)
            throw new ArgumentException(
                $"The bootstrap of '{name}' expects a group per example but got {groups.Count} for {count}. "
                + "Take both from the same examples.",
                nameof(groups));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var groupOf = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers.TryAdd(groups[i], numbers.Count);
            groupOf[i] = numbers[groups[i]];
        }

        if (numbers.Count < 2)
            throw new ArgumentException(
                $"The bootstrap of '{name}' expects two groups or more, but all examples are of '{groups[0]}', "
                + "so every draw is the same. Leave the groups out, or pass what tells the examples apart.",
                nameof(groups));
        return new BootstrapDraws(groupOf, numbers.Count, isGrouped: true, seed);
    }

    /// <summary>Draws anew.</summary>
    public void Draw()
    {
        Array.Clear(draws);
        for (var k = 0; k < draws.Length; k++)
            draws[random.Next(draws.Length)]++;
        for (var i = 0; i < groupOf.Length; i++)
            Weights[i] = draws[groupOf[i]];
    }
}
