using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Tests.Notebooks;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\n\nb", 3)]
    [InlineData("a\r\nb", 2)]
    [InlineData("a\rb\r", 2)]
    [InlineData("a\u2028b\u0085c\vd\fe", 5)]
    public void Split_ThenJoin_GivesTheTextInAsManyLinesAsJupyter(string text, int lines)
    {
        var split = TextLines.Split(text);

        Assert.Equal(lines, split.Count);
        Assert.Equal(text, TextLines.Join(split));
    }

    [Fact]
    public void Join_NeitherTextNorLines_IsNull()
    {
        Assert.Null(TextLines.Join(null));
        Assert.Null(TextLines.Join(1));
        Assert.Null(TextLines.Join(new JsonArray("a", 1)));
    }
}
