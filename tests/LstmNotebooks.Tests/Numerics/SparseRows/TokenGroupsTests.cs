using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class TokenGroupsTests
{
    [Fact]
    public void Of_Tokens_AscendAndKeepTheOrderOfPositions()
    {
        var groups = TokenGroups.Of([64, 3, 200, 3, 64, 3], null, 201);

        Assert.Equal(["3: 1 3 5", "64: 0 4", "200: 2"], Text(groups));
    }

    [Fact]
    public void Of_Padding_IsLeftOut()
    {
        var groups = TokenGroups.Of([5, 0, 0, 5, 0], paddingIndex: 0, 6);

        Assert.Equal(["5: 0 3"], Text(groups));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Of_NothingButPadding_HasNoGroup(int count)
    {
        var groups = TokenGroups.Of(new int[count], paddingIndex: 0, 6);

        Assert.Equal(0, groups.Count);
        Assert.Equal(0, groups.Starts[0]);
    }

    [Fact]
    public void Of_CalledAgain_RemembersNothing()
    {
        TokenGroups.Of([.. Enumerable.Range(0, 1000)], null, 1000);

        var groups = TokenGroups.Of([7], null, 1000);

        Assert.Equal(["7: 0"], Text(groups));
    }

    private static IEnumerable<string> Text(TokenGroups groups) => Enumerable.Range(0, groups.Count)
        .Select(group => $"{groups.Rows[group]}: {string.Join(' ', groups.Positions[groups.Starts[group]..groups.Starts[group + 1]])}");
}
