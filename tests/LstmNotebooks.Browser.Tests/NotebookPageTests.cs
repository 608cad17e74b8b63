using LstmNotebooks.Notebooks.Tests;
using LstmNotebooks.Notebooks.Tests.Jupyter;
using Microsoft.Playwright;

namespace LstmNotebooks.Browser.Tests;

/// <summary>A reader's way: open a notebook in Jupyter, run all of it, look.</summary>
public sealed class NotebookPageTests(InstalledKernel kernel) : IClassFixture<InstalledKernel>
{
    private const float RunLimit = 5 * 60_000;

    private const string AllHaveRun = """
        () => {
            const cells = Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code');
            return !Jupyter.notebook.kernel_busy && cells.every(cell => Number.isInteger(cell.input_prompt_number));
        }
        """;

    [BrowserFact]
    public async Task RunAll_FirstNotebook_ShowsFiguresTablesAndProgress()
    {
        await using var server = new NotebookServer(kernel);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = NotebookServer.Browser, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 1000 } });

        await page.GotoAsync($"{await server.AddressAsync()}notebooks/notebooks/01-workflow.ipynb");
        await page.Locator("#kernel_indicator_icon.kernel_idle_icon").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
        Assert.Equal("C# (LstmNotebooks)", (await page.Locator(".kernel_indicator_name").InnerTextAsync()).Trim());
        await page.EvaluateAsync("() => Jupyter.notebook.clear_all_output()");
        Assert.Equal(0, await page.Locator(".output_area").CountAsync());
        await page.Locator("#celllink").ClickAsync();
        await page.Locator("#run_all_cells").ClickAsync();
        await page.WaitForFunctionAsync(AllHaveRun, null, new() { Timeout = RunLimit });

        await ScreenshotAsync(page);
        Assert.Equal(0, await page.Locator(".output_error").CountAsync());
        Assert.True(await page.Locator(".output_area svg").CountAsync() > 2, "figures");
        Assert.True(await page.Locator(".output_area table").CountAsync() > 1, "tables");
        Assert.True(await page.Locator(".output_stream", new() { HasText = "epoch" }).CountAsync() > 0, "the progress of training");
        foreach (var figure in await page.Locator(".output_area svg").AllAsync())
            Assert.True(await figure.BoundingBoxAsync() is { Width: > 100, Height: > 50 }, "a figure is empty");
    }

    /// <summary>The whole notebook as one picture, to look at.</summary>
    private static async Task ScreenshotAsync(IPage page)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryFolder.Root, "artifacts", "browser"));
        var height = await page.EvaluateAsync<int>("() => document.querySelector('#notebook-container').scrollHeight + 200");
        await page.SetViewportSizeAsync(1200, height);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, "01-workflow.png") });
    }
}
