using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Notebooks.Tests;

/// <summary>What README says is true.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "README.md"));

    [Fact]
    public async Task Readme_LibraryExample_Runs()
    {
        // The reader's current folder is the clone; the test's is not.
        var code = CSharpBlock().Match(Readme).Groups[1].Value.Replace("\"data/", $"@\"{RepositoryFolder.Root}/data/", StringComparison.Ordinal);
        using var session = new CSharpSession(new SessionOptions { NotebookName = "README.md", WorkingDirectory = RepositoryFolder.Root });

        var result = await session.RunAsync(code + "\nforecast.Length", cellNumber: 1, emit: _ => { });

        Assert.True(result.Succeeded, result.Error?.Value);
    }

    [Fact]
    public void Readme_LocalLinks_LeadToFiles()
    {
        var links = LocalLink().Matches(Readme).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(RepositoryFolder.Root, link)), $"README.md links to {link}, which is not there"));
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
        var output = notebook.CodeCells.Single(cell => cell.Id == "last-days").Outputs.Select(shown => shown?["data"]?["image/svg+xml"]).Single(svg => svg is not null);

        var picture = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "notebooks", "images", "last-days.svg"));

        Assert.True(string.Concat(output!.AsArray().Select(line => line!.GetValue<string>())) == picture,
            "notebooks/images/last-days.svg is not what cell last-days of notebook 01 shows: put its image/svg+xml output there.");
    }

    [Fact]
    public void Readme_Folders_AreThere()
    {
        var folders = Folder().Matches(Readme).Select(match => match.Groups[1].Value).Where(folder => folder != "artifacts/" && folder != "artifacts/notebooks/");

        Assert.All(folders, folder => Assert.True(Directory.Exists(Path.Combine(RepositoryFolder.Root, folder)), $"README.md names {folder}, which is not there"));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex LocalLink();

    [GeneratedRegex("`([a-zA-Z./]+/)`")]
    private static partial Regex Folder();
}
