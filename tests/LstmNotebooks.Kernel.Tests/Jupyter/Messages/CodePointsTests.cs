using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("🙂.ab", 3, 4)]
    [InlineData("a🙂🙂", 3, 5)]
    [InlineData("ß.x", 3, 3)]
    public void ToUtf16_AndBack_AgreesWithTheText(string text, int codePoints, int position)
    {
        Assert.Equal(position, CodePoints.ToUtf16(text, codePoints));
        Assert.Equal(codePoints, CodePoints.FromUtf16(text, position));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(99, 2)]
    public void ToUtf16_OutsideTheText_IsItsEdge(int codePoints, int position)
    {
        Assert.Equal(position, CodePoints.ToUtf16("🙂", codePoints));
    }
}
