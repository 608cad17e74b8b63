using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class JupyterDataFolderTests
{
    [Fact]
    public void Find_ChosenFolder_IsTaken()
    {
        Assert.Equal("/chosen", JupyterDataFolder.Find(name => name == "JUPYTER_DATA_DIR" ? "/chosen" : "/other"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Find_NothingChosen_IsTheSystemsPlace(string? variable)
    {
        var folder = JupyterDataFolder.Find(_ => variable);

        Assert.StartsWith(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), folder);
        Assert.Equal("jupyter", Path.GetFileName(folder), ignoreCase: true);
    }
}
