using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Tests.Notebooks;

public sealed class MachinePathsTests
{
    private static readonly MachinePaths Paths = new(["/clone/of mine", "/srv/", "/", @"C:\Users\Ann"]);

    [Theory]
    [InlineData("Loaded /clone/of mine/data/prices.csv", "/clone/of mine")]
    [InlineData("file:///srv/x", "/srv")]
    [InlineData("/srv", "/srv")]
    [InlineData("saved to /srv.", "/srv")]
    [InlineData(@"C:\Users\Ann\x", @"C:\Users\Ann")]
    [InlineData(@"""C:\\Users\\Ann\\x""", @"C:\Users\Ann")]
    [InlineData("C:/Users/Ann/x", @"C:\Users\Ann")]
    public void FindIn_TextWithFolder_NamesIt(string text, string expected) => Assert.Equal(expected, Paths.FindIn(text));

    [Theory]
    [InlineData("../data/prices.csv")]
    [InlineData("https://host/srv")]
    [InlineData("/srvs and a/srv")]
    [InlineData("1/2")]
    public void FindIn_TextWithout_IsNull(string text) => Assert.Null(Paths.FindIn(text));

    [Fact]
    public void FindIn_Notebook_SaysCellOutputAndType()
    {
        var output = """{"data": {"text/plain": ["ok"], "text/html": ["<a href='/srv/x'>"]}, "metadata": {}, "output_type": "display_data"}""";
        var notebook = Notebook.Parse(NotebookText.Of($"{NotebookText.Code("1")}, {NotebookText.Code("2", outputs: output)}"), "a.ipynb");

        Assert.Equal("cell 2, output 1, text/html names the folder /srv", Paths.FindIn(notebook));
    }
}
