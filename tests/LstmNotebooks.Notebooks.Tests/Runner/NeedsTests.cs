using System.Text.Json.Nodes;

namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>What notebooks declare that they need, and what becomes of them without it.</summary>
public sealed class NeedsTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_WithoutAPath_LeavesOutWhatRestoresPackagesAndSaysHowToRunIt()
    {
        var program = CopyProgram();
        Add("notebooks/01-plain.ipynb", needs: null);
        Add("notebooks/02-packages.ipynb", """["packages"]""");
        Add("notebooks/torchsharp/t1.ipynb", """["packages", "libtorch"]""");
        Add("notebooks/torchsharp/t2.ipynb", """["packages", "libtorch"]""");
        Add("notebooks/mine/notes.ipynb", needs: null);
        Add("notebooks/.ipynb_checkpoints/t1.ipynb", """["packages"]""");

        var result = await LstmProgram.RunCopyAsync(program, _folder.Root, "run");

        Assert.True(result.ExitCode == 0, result.All);
        var lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("1 passed, 0 failed, 0 skipped", lines[^1]);
        var torchSharp = Path.Combine("notebooks", "torchsharp");
        Assert.Equal($"left out, as they restore packages: 02-packages.ipynb, t1.ipynb, t2.ipynb; to run them: lstm run notebooks {torchSharp}", lines[^2]);
        Assert.DoesNotContain("notes.ipynb", result.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Json_SaysBesideTheLinesWhatIsLeftOut()
    {
        var program = CopyProgram();
        Add("notebooks/01-plain.ipynb", needs: null);
        Add("notebooks/more/t1.ipynb", """["packages"]""");

        var result = await LstmProgram.RunCopyAsync(program, _folder.Root, "run", "--json");

        Assert.Equal("01-plain.ipynb", (string?)JsonNode.Parse(result.Output)!["name"]);
        Assert.Contains("left out, as they restore packages: t1.ipynb", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NamedNotebookThatRestoresPackages_Runs()
    {
        Add("t1.ipynb", """["packages"]""");

        var result = await LstmProgram.RunAsync(_folder.Root, "run", ".", "--out", "executed");

        Assert.Equal("1 passed, 0 failed, 0 skipped", result.LastLine);
        Assert.DoesNotContain("left out", result.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ProjectThatIsNotBuilt_IsSkippedWithTheCommandThatBuildsIt()
    {
        var program = CopyProgram();
        Add("notebooks/t1.ipynb", """["LstmNotebooks.Frames"]""");

        var result = await LstmProgram.RunCopyAsync(program, _folder.Root, "run", "notebooks");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal("0 passed, 0 failed, 1 skipped", result.LastLine);
        Assert.Contains("t1.ipynb: skipped\nLstmNotebooks.Frames is not built. Build it: dotnet build src/LstmNotebooks.Frames --configuration Release", result.Error, StringComparison.Ordinal);
        Assert.Matches(@"\nt1.ipynb +0 +SKIPPED: LstmNotebooks.Frames is not built", result.Output);
        Assert.False(File.Exists(_folder.File("artifacts/notebooks/t1.ipynb")));
    }

    [Theory]
    [InlineData("""{"needs": "packages"}""")]
    [InlineData("""{"needs": ["package"]}""")]
    [InlineData("""{"needs": [1]}""")]
    [InlineData("""{"needs": [null]}""")]
    [InlineData("""["packages"]""")]
    public async Task Run_WrongDeclaration_FailsAndSaysWhatIsExpected(string lstm)
    {
        AddMetadata("t1.ipynb", $$"""{"lstm": {{lstm}}}""");

        var result = await LstmProgram.RunAsync(_folder.Root, "run", "t1.ipynb", "--out", "executed");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("""t1.ipynb: metadata.lstm expects {"needs": […]}, a list of "packages", "libtorch", "LstmNotebooks.Frames", but holds """, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"needs": null}""")]
    [InlineData("""{"needs": []}""")]
    public async Task Run_EmptyDeclaration_Runs(string lstm)
    {
        AddMetadata("t1.ipynb", $$"""{"lstm": {{lstm}}}""");

        var result = await LstmProgram.RunAsync(_folder.Root, "run", "t1.ipynb", "--out", "executed");

        Assert.Equal("1 passed, 0 failed, 0 skipped", result.LastLine);
    }

    /// <summary>Copies the built program into the folder, as a clone of its own.</summary>
    /// <returns>The copy's assembly.</returns>
    private string CopyProgram()
    {
        _folder.AddText("LstmNotebooks.sln", "");
        var source = Path.GetDirectoryName(LstmProgram.Assembly)!;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = _folder.File(Path.Combine("bin", Path.GetRelativePath(source, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return _folder.File(Path.Combine("bin", "lstm.dll"));
    }

    private void Add(string name, string? needs) => AddMetadata(name, needs is null ? "{}" : $$$"""{"lstm": {"needs": {{{needs}}}}}""");

    private void AddMetadata(string name, string metadata)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(name))!);
        _folder.AddText(name, $$"""
            {"cells": [{"cell_type": "code", "execution_count": null, "id": "a", "metadata": {}, "outputs": [], "source": "1 + 1"}],
            "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": 5}
            """);
    }
}
