using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;
using LstmNotebooks.Notebooks.Tests.Runner;

namespace LstmNotebooks.Notebooks.Tests;

/// <summary>What README and the notebooks' README say is true.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Read("README.md").Text;

    [Fact]
    public async Task Readme_LibraryExample_Runs()
    {
        // The reader's current folder is the clone; the test's is not.
        var code = CSharpBlock().Match(Readme).Groups[1].Value
            .Replace("\"data/", $"@\"{RepositoryFolder.Root}/data/", StringComparison.Ordinal);
        using var session = new CSharpSession(new SessionOptions { NotebookName = "README.md", WorkingDirectory = RepositoryFolder.Root });

        var result = await session.RunAsync(code + "\nforecast.Length", cellNumber: 1, emit: _ => { });

        Assert.True(result.Succeeded, result.Error?.Value);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("notebooks/README.md")]
    [InlineData("src/README.md")]
    [InlineData("tests/README.md")]
    public void Readme_LocalLinks_LeadToFiles(string document)
    {
        var (folder, text) = Read(document);
        var links = LocalLink().Matches(text)
            .Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{document} links to {link}, which is not there"));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("notebooks/README.md")]
    public async Task Readme_Commands_AreUnderstood(string document)
    {
        var commands = Command().Matches(Read(document).Text)
            .Select(match => match.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])
            .ToArray();
        var verbs = (await LstmProgram.RunAsync(RepositoryFolder.Root, "--help")).Output;

        Assert.NotEmpty(commands);
        foreach (var (verb, arguments) in commands.Select(command => (command[0], command[1..])))
        {
            var help = (await LstmProgram.RunAsync(RepositoryFolder.Root, verb, "--help")).Output;
            Assert.Matches($"\n  {verb} ", verbs);
            Assert.All(
                arguments.Where(argument => argument.StartsWith('-')),
                option => Assert.Contains($"  {option} ", help, StringComparison.Ordinal));
            Assert.All(
                arguments.Where(argument => argument.StartsWith("notebooks/", StringComparison.Ordinal)),
                path => Assert.True(Path.Exists(Path.Combine(RepositoryFolder.Root, path)), $"{document} runs {path}, which is not there"));
        }
    }

    [Fact]
    public void Readme_TableOfNotebooks_NamesEveryNotebook()
    {
        var notebooks = Directory.GetFiles(Path.Combine(RepositoryFolder.Root, "notebooks"), "*.ipynb").Select(Path.GetFileName);

        Assert.All(notebooks, name => Assert.Contains($"(notebooks/{name})", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_Picture_IsTheFigureOfNotebook01()
    {
        var notebook = Notebook.Load(Path.Combine(RepositoryFolder.Root, "notebooks", "01-workflow.ipynb"));
        var output = notebook.CodeCells.Single(cell => cell.Id == "last-days").Outputs
            .Select(shown => shown?["data"]?["image/svg+xml"])
            .Single(svg => svg is not null);

        var picture = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "notebooks", "images", "last-days.svg"));

        Assert.True(string.Concat(output!.AsArray().Select(line => line!.GetValue<string>())) == picture,
            "notebooks/images/last-days.svg is not what cell last-days of notebook 01 shows: put its image/svg+xml output there.");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("notebooks/README.md")]
    public void Readme_Folders_AreThere(string document)
    {
        var folders = Folder().Matches(Read(document).Text)
            .Select(match => match.Groups[1].Value)
            .Where(folder => folder != "artifacts/" && folder != "artifacts/notebooks/");

        Assert.All(
            folders,
            folder => Assert.True(
                Directory.Exists(Path.Combine(RepositoryFolder.Root, folder)), $"{document} names {folder}, which is not there"));
    }

    private static (string Folder, string Text) Read(string document)
    {
        var path = Path.Combine(RepositoryFolder.Root, document);
        return (Path.GetDirectoryName(path)!, File.ReadAllText(path));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex LocalLink();

    // Up to the end of the code, or to its comment.
    [GeneratedRegex(@"\./lstm [a-z][^`#\n]*")]
    private static partial Regex Command();

    [GeneratedRegex("`([a-zA-Z./]+/)`")]
    private static partial Regex Folder();
}
