using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

public sealed class GroupedSplitTests
{
    // 60 events of 1 to 5 articles each.
    private static readonly string[] Events =
    [
        .. Enumerable.Range(0, 60).SelectMany(number => Enumerable.Repeat($"event {number}", 1 + number % 5)),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ByFraction_Groups_LieInOnePartEach(ulong seed)
    {
        var split = GroupedSplit.ByFraction(Events, train: 0.7, validation: 0.15, seed);

        Assert.Equal(Enumerable.Range(0, Events.Length), split.Train.Concat(split.Validation).Concat(split.Test).Order());
        Assert.Empty(EventsOf(split.Train).Intersect(EventsOf(split.Validation)));
        Assert.Empty(EventsOf(split.Train).Intersect(EventsOf(split.Test)));
        Assert.Empty(EventsOf(split.Validation).Intersect(EventsOf(split.Test)));
    }

    [Fact]
    public void ByFraction_Shares_AreMetToWithinAGroup()
    {
        var split = GroupedSplit.ByFraction(Events, train: 0.7, validation: 0.15);

        Assert.InRange(split.Train.Count, 0.7 * Events.Length - 5, 0.7 * Events.Length + 5);
        Assert.InRange(split.Validation.Count, 0.15 * Events.Length - 5, 0.15 * Events.Length + 5);
        Assert.InRange(split.Test.Count, 0.15 * Events.Length - 5, 0.15 * Events.Length + 5);
    }

    [Fact]
    public void ByFraction_Seed_DecidesTheParts()
    {
        var split = GroupedSplit.ByFraction(Events, 0.7, 0.15, seed: 1);

        Assert.Equal(split.Test, GroupedSplit.ByFraction(Events, 0.7, 0.15, seed: 1).Test);
        Assert.NotEqual(split.Test, GroupedSplit.ByFraction(Events, 0.7, 0.15, seed: 2).Test);
        Assert.Equal(split.Test.Order(), split.Test);
    }

    [Fact]
    public void ByFraction_GroupLargerThanAPart_IsLearnedFrom()
    {
        int[] groups = [.. Enumerable.Repeat(0, 50), .. Enumerable.Range(1, 50)];

        for (var seed = 1UL; seed <= 5; seed++)
        {
            var split = GroupedSplit.ByFraction(groups, 0.7, 0.15, seed);

            Assert.Contains(0, split.Train);
            Assert.Equal((70, 15, 15), (split.Train.Count, split.Validation.Count, split.Test.Count));
        }
    }

    [Fact]
    public void ByFractionOfEach_RareClass_HasItsShareInEveryPart()
    {
        // Groups of 2; 20 of the 220 items are rare.
        int[] groups = [.. Enumerable.Range(0, 220).Select(item => item / 2)];
        string[] classes = [.. Enumerable.Range(0, 220).Select(item => item < 20 ? "rare" : "common")];

        var split = GroupedSplit.ByFractionOfEach(groups, classes, train: 0.6, validation: 0.2);

        Assert.Equal(
            (12, 4, 4),
            (split.Train.Count(item => item < 20), split.Validation.Count(item => item < 20), split.Test.Count(item => item < 20)));
        Assert.Equal((132, 44, 44), (split.Train.Count, split.Validation.Count, split.Test.Count));
        Assert.Empty(split.Train.Select(item => groups[item]).Intersect(split.Test.Concat(split.Validation).Select(item => groups[item])));
    }

    [Fact]
    public void ByFractionOfEach_UnequalLengths_SaysBoth()
    {
        var error = Assert.Throws<ArgumentException>(() => GroupedSplit.ByFractionOfEach([1, 2, 3], ["a", "b"], 0.5));

        Assert.Contains("got 3 groups and 2 classes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ByFraction_NoValidation_LeavesItEmpty()
    {
        var split = GroupedSplit.ByFraction(Enumerable.Range(0, 10), train: 0.8);

        Assert.Equal("train 8, validation 0, test 2", split.ToString());
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(0.9, 0.1)]
    [InlineData(0.5, -0.1)]
    [InlineData(double.NaN, 0.1)]
    public void ByFraction_BadShares_AreNamed(double train, double validation)
    {
        var error = Assert.Throws<ArgumentException>(() => GroupedSplit.ByFraction(Events, train, validation));

        Assert.Contains("Shares must be train > 0 and validation ≥ 0, together below 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ByFraction_TooFewGroups_SaysHowMany()
    {
        var error = Assert.Throws<ArgumentException>(() => GroupedSplit.ByFraction(["a", "a", "b"], 0.6, 0.2));

        Assert.Contains("3 parts expects a group for each at least but got 2 groups of 3 items", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ByFraction_GroupsThatLeaveAPartEmpty_NamesTheLargest()
    {
        int[] groups = [.. Enumerable.Repeat(0, 10), .. Enumerable.Repeat(1, 10), 2];

        var error = Assert.Throws<ArgumentException>(() => GroupedSplit.ByFraction(groups, 0.9, 0.05));

        Assert.Contains("The largest of 3 groups has 10 of 21 items", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> EventsOf(IEnumerable<int> part) => part.Select(item => Events[item]).Distinct();
}
