using System.Diagnostics;
using LstmNotebooks.Notebooks.Tests.Runner;

namespace LstmNotebooks.Notebooks.Tests.Jupyter;

/// <summary>Every notebook that is written is valid by nbformat's own schema.</summary>
public sealed class SchemaTests : IDisposable
{
    private const string Modules = "nbformat jsonschema";
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PythonTheory(Modules)]
    [InlineData("notebooks")]
    public async Task CommittedNotebooks_AreValid(string folder) =>
        Assert.Equal("", await FindingsAsync(Directory.GetFiles(Path.Combine(RepositoryFolder.Root, folder), "*.ipynb")));

    [PythonTheory(Modules)]
    [InlineData("""{"cells": [{"cell_type": "code", "source": "1"}], "nbformat": 4}""")]
    [InlineData("""{"cells": [{"cell_type": "code", "id": 5, "metadata": null, "source": ["1"], "outputs": null, "execution_count": "1"}], "metadata": null, "nbformat": 4, "nbformat_minor": 4}""")]
    [InlineData("""{"cells": [{"cell_type": "code", "id": "a b", "metadata": {"tags": [1, "key-result", null]}, "source": "1", "outputs": [null]}], "metadata": {"kernelspec": {"language": "C#"}, "language_info": {}}, "nbformat": 4, "nbformat_minor": 5}""")]
    [InlineData("""{"cells": [{"cell_type": "markdown", "metadata": [], "source": "\ud83d", "outputs": [], "execution_count": null}, {"cell_type": "code", "metadata": {"tags": "x"}, "source": "Console.Write((char)0xd83d); throw new Exception(\"\ude00\");"}], "metadata": {"kernelspec": null}, "nbformat": 4, "nbformat_minor": 2}""")]
    [InlineData("""{"cells": [{"cell_type": "code", "id": "a", "source": "display(1).Update(2); Console.Error.Write(\"e\"); new[] { 1, 2 }"}, {"cell_type": "raw", "id": "a", "source": []}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""")]
    public async Task Run_NotebookThatIsNotValid_WritesOneThatIs(string json)
    {
        var path = _folder.AddText("odd.ipynb", json);

        await LstmProgram.RunAsync(_folder.Root, "run", "--write", "odd.ipynb", "--out", "executed");

        var executed = Path.Combine(_folder.Executed, "odd.ipynb");
        Assert.Equal("", await FindingsAsync(json.Contains("throw", StringComparison.Ordinal) ? [executed] : [executed, path]));
    }

    private static async Task<string> FindingsAsync(string[] paths)
    {
        var script = Path.Combine(RepositoryFolder.Root, "tests", "LstmNotebooks.Notebooks.Tests", "Jupyter", "clients", "validate_notebooks.py");
        using var python = Process.Start(new ProcessStartInfo(PythonClient.Interpreter, ["-B", script, .. paths]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = python.StandardError.ReadToEndAsync();
        var found = await python.StandardOutput.ReadToEndAsync();
        await LstmProgram.WaitAsync(python);
        return found + (python.ExitCode is 0 or 1 && found.Length > 0 == (python.ExitCode == 1) ? "" : await error);
    }
}
