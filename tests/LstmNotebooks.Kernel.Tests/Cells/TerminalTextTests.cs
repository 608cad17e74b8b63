using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Tests.Cells;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain\ntext\n", "plain\ntext\n")]
    [InlineData("10 %\r50 %\r100 %\n", "100 %\n")]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("long line\rnew", "newg line")] // a terminal overwrites, it does not erase
    [InlineData("first\nabc\rx\nlast", "first\nxbc\nlast")]
    [InlineData("abc\b\bX", "aXc")]
    [InlineData("\b\bx", "x")]
    [InlineData("a\n\bb", "a\nb")]
    [InlineData("done\r", "done")]
    [InlineData("\r50 %  9 s left\rdone           \nnext  \n", "done\nnext  \n")] // padding wipes out what was longer
    [InlineData("\r50 %\r      ", "")]
    [InlineData("written so  \r\n", "written so  \n")] // the return only ends the line
    [InlineData("a b  \rX", "X b")]
    public void Settle_MovesBack_GivesWhatATerminalShows(string text, string expected)
    {
        Assert.Equal(expected, TerminalText.Settle(text));
    }
}
