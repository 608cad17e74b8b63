namespace LstmNotebooks.Notebooks.Tests.Runner;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("unknown verb 'rnu'. Did you mean 'run'?", "rnu")]
    [InlineData("unknown verb 'chekc'. Did you mean 'check'?", "chekc")]
    [InlineData("unknown option '--vresion'", "--vresion")]
    [InlineData("unknown option '--wriet'. Did you mean '--write'?", "run", "--wriet")]
    [InlineData("unknown option '--write'", "check", "--write")]
    [InlineData("--timeout expects a whole number of seconds above 0 but got '0'", "run", "--timeout", "0")]
    [InlineData("--timeout expects a whole number of seconds above 0 but got 'long'", "check", "--timeout", "long")]
    [InlineData("unknown verb 'instal'. Did you mean 'install'?", "instal")]
    [InlineData("unknown option '--prefx'. Did you mean '--prefix'?", "uninstall", "--prefx")]
    [InlineData("--user and --prefix name two places", "install", "--user", "--prefix", "env")]
    [InlineData("--user and --prefix name two places", "uninstall", "--prefix", "env", "--user")]
    [InlineData("--prefix expects a folder but got an empty name", "install", "--prefix", "")]
    [InlineData("--name expects letters (a to z), digits, '.', '_' or '-', not dots alone, but got 'a/b'", "install", "--name", "a/b")]
    [InlineData("--name expects letters (a to z), digits, '.', '_' or '-', not dots alone, but got '..'", "uninstall", "--name", "..")]
    [InlineData("--name expects letters (a to z), digits, '.', '_' or '-', not dots alone, but got 'é'", "install", "--name", "é")]
    [InlineData("--display-name expects a text but got an empty one", "install", "--display-name", " ")]
    [InlineData("A path is an empty text, as a variable gives that was never set. Name a file or a folder. Without any path", "run", "")]
    [InlineData("A path is an empty text", "check", "notebooks", "")]
    [InlineData("--out is an empty text, as a variable gives that was never set. Name a file or a folder.", "run", "--out", "")]
    [InlineData("CONNECTION_FILE is an empty text", "kernel", "")]
    public async Task Line_NotUnderstood_NamesTheWordAndExitsWith2(string expected, params string[] arguments)
    {
        var result = await LstmProgram.RunAsync(Path.GetTempPath(), arguments);

        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains($"lstm: {expected}", result.Error, StringComparison.Ordinal);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("check <PATH>", "--help")]
    [InlineData("--timeout <SECONDS>", "run", "--help")]
    [InlineData("--out <DIR>", "run", "--help")]
    [InlineData("--json", "check", "--help")]
    [InlineData("--prefix <DIR>", "uninstall", "--help")]
    [InlineData("[default: csharp-lstm]", "install", "--help")]
    [InlineData("run <PATH>")]
    public async Task Help_ListsWhatThereIs(string expected, params string[] arguments)
    {
        var result = await LstmProgram.RunAsync(Path.GetTempPath(), arguments);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("session", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_IsTheProjects()
    {
        var result = await LstmProgram.RunAsync(Path.GetTempPath(), "--version");

        Assert.Matches(@"^\d+\.\d+\.\d+", result.Output);
    }
}
