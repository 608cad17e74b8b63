using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class KernelProcessTests
{
    [Theory]
    [InlineData("/home/ada/course/01-workflow.ipynb", "01-workflow.ipynb")]
    [InlineData("C:\\course\\01-workflow.ipynb", "01-workflow.ipynb")]
    [InlineData("01-workflow.IPYNB", "01-workflow.IPYNB")]
    [InlineData("console-1-0f3c", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void NotebookName_OfASession_IsTheFileName(string? sessionName, string expected)
    {
        Assert.Equal(expected, KernelProcess.NotebookName(sessionName));
    }
}
