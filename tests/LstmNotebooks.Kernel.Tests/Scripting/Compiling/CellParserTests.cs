using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Tests.Scripting;

public sealed class CellParserTests
{
    [Fact]
    public void Parse_CodeOnly_IsOnePart()
    {
        Assert.Equal([new CodePart("var x = 1;\nx", 1)], CellParser.Parse("var x = 1;\nx"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t\n")]
    public void Parse_Blank_HasNoParts(string code)
    {
        Assert.Empty(CellParser.Parse(code));
    }

    [Fact]
    public void Parse_WindowsLineEnds_AreLineEnds()
    {
        Assert.Equal([new DirectivePart("#!time", "", 1), new CodePart("\nx", 2)], CellParser.Parse("#!time\r\nx"));
    }

    [Fact]
    public void Parse_DirectivesFirst_CodeKeepsItsLine()
    {
        var parts = CellParser.Parse("#r \"a b.dll\"\n#!import lib/file.cs\n\nvar x = 1;");

        Assert.Equal(
            [
                new DirectivePart("#r", "a b.dll", 1),
                new DirectivePart("#!import", "lib/file.cs", 2),
                new CodePart("\n\n\nvar x = 1;", 4),
            ],
            parts);
    }

    [Fact]
    public void Parse_LanguagesInTurn_TakeTheLinesToTheNextDirective()
    {
        var parts = CellParser.Parse("var a = 1;\n#!markdown\n# It's a title\n#!html\n<b>x</b>\n#!csharp\na");

        Assert.Equal(
            [
                new CodePart("var a = 1;", 1),
                new ContentPart("markdown", "# It's a title", 2),
                new ContentPart("html", "<b>x</b>", 4),
                new CodePart("\n\n\n\n\n\na", 7),
            ],
            parts);
    }

    [Theory]
    [InlineData("var s = \"\"\"\n#!markdown\n#r \"x\"\n\"\"\";")]
    [InlineData("/*\n#!markdown\n*/")]
    [InlineData("#if NEVER\n#!markdown\n#endif\n1")]
    [InlineData("#region Part\nvar x = 1;\n#endregion")]
    [InlineData("#load \"file.csx\"\nx")]
    public void Parse_NoDirectiveOfOurs_StaysCode(string code)
    {
        Assert.IsType<CodePart>(Assert.Single(CellParser.Parse(code)));
    }

    [Fact]
    public void Parse_IndentedDirective_Counts()
    {
        Assert.Equal([new DirectivePart("#!time", "", 1)], CellParser.Parse("   #!time  "));
    }

    [Theory]
    [InlineData("#r \"nuget: CsvHelper, 34.0.0\"", "nuget: CsvHelper, 34.0.0")]
    [InlineData("#r\"x.dll\"", "x.dll")]
    [InlineData("#r \"x.dll\" // the library", "x.dll")]
    public void Parse_QuotedArgument_IsWhatStandsInTheQuotes(string code, string expected)
    {
        Assert.Equal([new DirectivePart("#r", expected, 1)], CellParser.Parse(code));
    }
}
