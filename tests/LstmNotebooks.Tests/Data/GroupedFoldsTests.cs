using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

public sealed class GroupedFoldsTests
{
    private static readonly string[] Events = [.. Enumerable.Range(0, 84).Select(item => $"event {item / 4}")];

    [Fact]
    public void Of_EveryItem_IsInOneFold()
    {
        var folds = GroupedFolds.Of(Events, 5);

        Assert.Equal(5, folds.Count);
        Assert.Equal(Enumerable.Range(0, 84), folds.SelectMany(fold => fold).Order());
        Assert.All(folds, fold => Assert.Equal(fold.Order(), fold));
    }

    [Fact]
    public void Of_EveryGroup_IsInOneFold()
    {
        var folds = GroupedFolds.Of(Events, 5);

        Assert.Equal(21, folds.Sum(fold => fold.Select(item => Events[item]).Distinct().Count()));
    }

    [Fact]
    public void Of_GroupsOfOneSize_MakesFoldsThatDifferByOneGroup()
    {
        var folds = GroupedFolds.Of(Events, 5);

        Assert.Equal([16, 16, 16, 16, 20], folds.Select(fold => fold.Count).Order());
    }

    [Fact]
    public void Of_Seed_DecidesTheFolds()
    {
        Assert.Equal(GroupedFolds.Of(Events, 3, seed: 7), GroupedFolds.Of(Events, 3, seed: 7));
        Assert.NotEqual(GroupedFolds.Of(Events, 3, seed: 7), GroupedFolds.Of(Events, 3, seed: 8));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-3)]
    public void Of_FewerThanTwoFolds_SaysWhatIsExpected(int count)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => GroupedFolds.Of(Events, count));

        Assert.Contains($"expects 2 folds or more but got {count}", error.Message);
    }

    [Fact]
    public void Of_FewerGroupsThanFolds_SaysHowMany()
    {
        var error = Assert.Throws<ArgumentException>(() => GroupedFolds.Of(Events, 22));

        Assert.Contains("22 folds expect a group for each at least but got 21 groups", error.Message);
    }
}
