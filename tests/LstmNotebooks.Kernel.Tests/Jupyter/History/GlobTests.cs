using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("*", "var x = 1;\nx", true)]
    [InlineData("", "x", false)]
    [InlineData("1?2*", "1 2 + 3", true)]
    [InlineData("1?2*", "12", false)]
    [InlineData("*print*", "no print here", true)]
    [InlineData("*a*b*c", "abxbc", true)]
    [InlineData("*a*b*c", "abxbd", false)]
    [InlineData("x", "X", false)]
    [InlineData("[a-c]1", "b1", true)]
    [InlineData("[^a-c]1", "b1", false)]
    [InlineData("[^a-c]1", "d1", true)]
    [InlineData("[]]", "]", true)]
    [InlineData("[-x]", "-", true)]
    [InlineData("a[0]", "a0", true)]
    [InlineData("a[", "a[", true)]
    [InlineData("a[^", "a[^", true)]
    public void IsMatch_Cases(string pattern, string text, bool expected)
    {
        Assert.Equal(expected, Glob.IsMatch(pattern, text));
    }
}
