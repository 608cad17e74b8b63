using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Notebooks.Tests.Jupyter;

/// <summary>The HTML pages that nbconvert makes of the notebooks, as README.md says.</summary>
public sealed partial class PagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lstm-pages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [PythonTheory("nbconvert")]
    [InlineData("01-workflow.ipynb")]
    public async Task Nbconvert_WithTheConfiguration_ShowsEveryFigureAndWhatIsFoldedWithoutANetwork(string name)
    {
        var notebooks = Path.Combine(RepositoryFolder.Root, "notebooks");

        var made = await PythonClient.RunAsync(null, ["-m", "nbconvert", "--to", "html", "--config", Path.Combine(notebooks, "nbconvert_config.py"), Path.Combine(notebooks, name), "--output-dir", _folder], _folder);

        Assert.True(made.ExitCode == 0, made.Error);
        var page = await File.ReadAllTextAsync(Path.Combine(_folder, Path.ChangeExtension(name, ".html")));
        var figures = Notebook.Load(Path.Combine(notebooks, name)).CodeCells.SelectMany(cell => cell.Outputs.OfType<JsonObject>()).Count(output => output["data"]?["image/svg+xml"] is not null);
        var shown = FigurePattern().Matches(page).Select(match => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["svg"].Value))).ToList();
        Assert.True(figures > 3, $"{name} has {figures} figures.");
        Assert.Equal(figures, shown.Count);
        Assert.All(shown, svg => Assert.StartsWith("<svg ", svg, StringComparison.Ordinal));
        var folded = FoldedPattern().Matches(page);
        Assert.True(folded.Count >= 10, $"{name} has {folded.Count} folded hints and solutions.");
        Assert.All(folded, static text => Assert.DoesNotContain("`", text.Value, StringComparison.Ordinal));
        Assert.Contains(folded, static text => text.Value.Contains("<pre>", StringComparison.Ordinal));
    }

    [GeneratedRegex("""<img src="data:image/svg\+xml;base64,(?<svg>[^"]+)" alt="[^"]{20,}" style="max-width: 100%">""")]
    private static partial Regex FigurePattern();

    [GeneratedRegex("<details>.*?</details>", RegexOptions.Singleline)]
    private static partial Regex FoldedPattern();
}
