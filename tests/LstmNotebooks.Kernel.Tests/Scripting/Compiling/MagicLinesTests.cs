using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>Lines that other kernels have a meaning for.</summary>
public sealed class MagicLinesTests
{
    private const string Shell = "A line that begins with ! is a shell command of IPython.";

    [Theory]
    [InlineData("%%time\nvar x = 1;", "%%time belongs to IPython, and cells here are C#. Write #!time in a line of its own.")]
    [InlineData("%timeit 1 + 1", "%timeit belongs to IPython, and cells here are C#. Write #!time in a line of its own.")]
    [InlineData("%matplotlib inline\nvar x = 1;", "%matplotlib belongs to IPython, and cells here are C#. Leave the line out.")]
    [InlineData("%load_ext autoreload", "%load_ext belongs to IPython, and cells here are C#. Leave the line out.")]
    [InlineData("%%html\n<b>x</b>", "%%html belongs to IPython, and cells here are C#. Write #!html.")]
    [InlineData("%pip install torch", "%pip belongs to IPython, and cells here are C#. Fetch a package for C# with #r \"nuget: PACKAGE, VERSION\".")]
    [InlineData("%whos", "%whos belongs to IPython, and cells here are C#. Write #!whos.")]
    [InlineData("!ls", $"{Shell} Run it in a terminal: cells here are C#.")]
    [InlineData("!ls -l data\nvar x = 1;", $"{Shell} Run it in a terminal: cells here are C#.")]
    [InlineData("!wget https://example.org/a.csv", $"{Shell} Run it in a terminal: cells here are C#.")]
    [InlineData("!pip install torch", $"{Shell} Fetch a package for C# with #r \"nuget: PACKAGE, VERSION\".")]
    [InlineData("#r nuget: Some.Package", "CS7010 Quoted file name expected. Write: #r \"nuget: Some.Package\"")]
    [InlineData("#r nuget:Some.Package, 1.2.3", "CS7010 Quoted file name expected. Write: #r \"nuget:Some.Package, 1.2.3\"")]
    [InlineData("#r Some.dll", "CS7010 Quoted file name expected. Write: #r \"Some.dll\"")]
    public async Task RunAsync_LineOfAnotherKernel_SaysWhatToWrite(string code, string expected)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(code);

        Assert.StartsWith("test.ipynb, cell 1, line 1: ", error.Value);
        Assert.EndsWith(expected, error.Value);
    }

    [Theory]
    [InlineData("var a = true;\nvar b = a &&\n!missing && a;")]
    [InlineData("var a = 7\n% missing;")]
    [InlineData("var a = true;\nvar b = a &&\n!a.Missing(a);")]
    public async Task RunAsync_OperatorAtTheStartOfALine_IsNotTakenForOne(string code)
    {
        using var run = new SessionRun();

        Assert.DoesNotContain("IPython", (await run.ErrorAsync(code)).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Some.Package, abc", "'abc' is not a version of a package. Write one such as #r \"nuget: Some.Package, 1.2.3\", or #r \"nuget: Some.Package\" for the newest.")]
    [InlineData("Some.Package, v1.0", "'v1.0' is not a version of a package.")]
    [InlineData("Some.Package, 1.0, 2.0", "'1.0, 2.0' is not a version of a package.")]
    [InlineData("Some.Package, latest", "'latest' is not a version of a package.")]
    [InlineData("Some.Package 1.0", "'Some.Package 1.0' is not the name of a package. Write #r \"nuget: PACKAGE\" or #r \"nuget: PACKAGE, VERSION\", with a comma before the version.")]
    [InlineData(", 1.0", "'' is not the name of a package.")]
    public async Task RunAsync_PackageWithAFault_SaysWhatToWrite(string package, string expected)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync($"#r \"nuget: {package}\"");

        Assert.StartsWith($"test.ipynb, cell 1, line 1: {expected}", error.Value);
    }
}
