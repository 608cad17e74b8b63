using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

public sealed class GroupsTests
{
    [Fact]
    public void Of_Keys_NumbersThemInOrder() => Assert.Equal([0, 1, 0, 2, 1], Groups.Of(["b", "a", "b", "c", "a"]));

    [Fact]
    public void Join_TwoGroupings_HoldsTogetherWhatEitherDoes()
    {
        // 0 and 1 by the first, 1 and 4 by the second: 0, 1 and 4 are one.
        var joined = Groups.Join([0, 0, 1, 2, 3, 4], [0, 1, 2, 3, 1, 3]);

        Assert.Equal([0, 0, 1, 2, 0, 2], joined);
    }

    [Fact]
    public void Join_OneGrouping_NumbersItAgain() => Assert.Equal([0, 1, 0], Groups.Join([7, 3, 7]));

    [Fact]
    public void Join_UnequalLengths_SaysBoth()
    {
        var error = Assert.Throws<ArgumentException>(() => Groups.Join([0, 1], [0]));

        Assert.Contains("got 2 and 1 numbers", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Join_Nothing_SaysWhatToPass() =>
        Assert.Contains("but got none", Assert.Throws<ArgumentException>(() => Groups.Join()).Message, StringComparison.Ordinal);
}
