using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Tests.Notebooks;

public sealed class DibFormatTests
{
    private const string Text = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"},{"name":"sql-shop"}]}}

        #!csharp

        #!time
        var a = 1;

        a

        #!markdown

        # A heading

        text

        #!html

        <b>bold</b>

        #!sql-shop

        SELECT 1

        #!csharp


        """;

    [Fact]
    public void Parse_Dib_HasItsCells()
    {
        var notebook = Notebook.Parse(Text, "a.dib");

        Assert.Equal(
            [
                (CellKind.Code, null, "#!time\nvar a = 1;\n\na"),
                (CellKind.Markdown, null, "# A heading\n\ntext"),
                (CellKind.Code, "html", "<b>bold</b>"),
                (CellKind.Code, "sql-shop", "SELECT 1"),
            ],
            notebook.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source)));
    }

    [Theory]
    [InlineData("1 + 1", null, "1 + 1")]
    [InlineData("\n\n1 + 1\n#r \"nuget: X\"\n#!import y.cs\n", null, "1 + 1\n#r \"nuget: X\"\n#!import y.cs")]
    [InlineData("#!csharp\r\n1\r\n+ 1\r\n", null, "1\n+ 1")]
    [InlineData("#!C#\n1", null, "1")]
    [InlineData("#!js\nalert(1)", "js", "alert(1)")]
    [InlineData("#!value --name data\n1,2", "value", "1,2")]
    [InlineData("#!meta\n{ broken\n#!csharp\n1", null, "1")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n#!fsharp\nlet x = 1", "fsharp", "let x = 1")]
    public void Parse_Dib_ReadsEveryHeader(string text, string? language, string source)
    {
        var cell = Assert.Single(Notebook.Parse(text, "a.dib").Cells);

        Assert.Equal((language, source), (cell.Language, cell.Source));
    }

    [Fact]
    public void ToJson_OfDib_IsTheSameNotebook()
    {
        var notebook = Notebook.Parse(Text, "a.dib");

        var again = Notebook.Parse(notebook.ToJson(), "a.ipynb");

        Assert.Equal(notebook.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source)), again.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source)));
        Assert.False(notebook.KeepsOutputs);
        Assert.True(again.KeepsOutputs);
    }
}
