using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class BinsTests
{
    [Fact]
    public void Of_GivenCount_CountsByHand()
    {
        var bins = Bins.Of([0, 0.5, 1, 1.5, 2, 3.9, 4], count: 4);

        Assert.Equal([0, 1, 2, 3, 4], bins.Edges);
        Assert.Equal([2, 2, 1, 2], bins.Counts);
    }

    [Fact]
    public void Of_NoCount_FollowsFreedmanAndDiaconis()
    {
        // IQR = 5.25 − 1.75 = 3.5, ∛8 = 2, width 3.5, range 7: two bins.
        var bins = Bins.Of([0, 1, 2, 3, 4, 5, 6, 7], count: null);

        Assert.Equal([0, 3.5, 7], bins.Edges);
        Assert.Equal([4, 4], bins.Counts);
    }

    [Fact]
    public void Of_NoSpreadInTheMiddle_FollowsSturges()
    {
        var bins = Bins.Of([0, 5, 5, 5, 5, 5, 5, 10], count: null);

        Assert.Equal([1, 0, 6, 1], bins.Counts);
    }

    [Fact]
    public void Of_AllTheSame_MakesOneBinAroundIt()
    {
        var bins = Bins.Of([3, 3, 3], count: null);

        Assert.Equal([3], bins.Counts);
        Assert.True(bins.Edges[0] < 3 && bins.Edges[1] > 3);
    }
}
