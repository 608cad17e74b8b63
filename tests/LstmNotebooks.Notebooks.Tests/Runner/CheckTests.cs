namespace LstmNotebooks.Notebooks.Tests.Runner;

public sealed class CheckTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_AfterWrite_PassesUntilOneCharacterDiffers()
    {
        var path = _folder.Add(
            "1.ipynb", "Console.Write(\"epoch 1\\repoch 2\");", "var prices = new[] { 1.5, 2.5 };\nprices.Average()", "\"RMSE 12.345\"");

        var written = await LstmProgram.RunAsync(_folder.Root, "run", "1.ipynb", "--write", "--out", "executed");
        var same = await LstmProgram.RunAsync(_folder.Root, "check", "1.ipynb");
        File.WriteAllText(path, File.ReadAllText(path).Replace("     \"RMSE 12.345\"", "     \"RMSE 12.346\"", StringComparison.Ordinal));
        var other = await LstmProgram.RunAsync(_folder.Root, "check", "1.ipynb");

        Assert.True(written.ExitCode == 0, written.All);
        Assert.Equal(
            File.ReadAllText(Path.Combine(_folder.Executed, "1.ipynb"))
                .Replace("\"RMSE 12.345\"\n      ]", "\"RMSE 12.346\"\n      ]", StringComparison.Ordinal),
            File.ReadAllText(path));
        Assert.Equal("1 passed, 0 failed, 0 skipped", same.LastLine);
        Assert.True(same.ExitCode == 0, same.All);
        Assert.Equal(1, other.ExitCode);
        Assert.Contains(
            "1.ipynb, cell 3, output 1, text/plain: line 1, character 11\n  - committed: RMSE 12.346\n  + now:       RMSE 12.345\n",
            other.Error,
            StringComparison.Ordinal);
        Assert.Contains("lstm run --write 1.ipynb", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoOutputs_NamesTheRemedy()
    {
        _folder.Add("1.ipynb", "1");

        var result = await LstmProgram.RunAsync(_folder.Root, "check", "1.ipynb");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "1.ipynb has no outputs to compare with. Write them: lstm run --write 1.ipynb", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_OutputNamesAFolderOfThisMachine_FailsAndKeepsTheFile()
    {
        var path = _folder.Add("1.ipynb", "1", "Environment.CurrentDirectory");
        var before = File.ReadAllText(path);

        var result = await LstmProgram.RunAsync(_folder.Root, "run", "1.ipynb", "--write", "--out", "executed");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("1.ipynb, cell 2, output 1, text/plain names the folder", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task Write_FailedNotebook_KeepsTheFile()
    {
        var path = _folder.Add("1.ipynb", "1", "throw new Exception();");
        var before = File.ReadAllText(path);

        var result = await LstmProgram.RunAsync(_folder.Root, "run", "1.ipynb", "--write", "--out", "executed");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task Write_RepeatedIds_AreRepaired()
    {
        var path = _folder.Add("1.ipynb", "1", "2");
        File.WriteAllText(path, File.ReadAllText(path).Replace("cell-1", "cell-0", StringComparison.Ordinal));

        await LstmProgram.RunAsync(_folder.Root, "run", "1.ipynb", "--write", "--out", "executed");

        Assert.Single(File.ReadAllText(path).Split('\n'), line => line.Contains("\"id\": \"cell-0\"", StringComparison.Ordinal));
    }
}
