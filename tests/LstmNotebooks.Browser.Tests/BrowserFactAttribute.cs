namespace LstmNotebooks.Browser.Tests;

/// <summary>A fact that needs Jupyter Notebook and Chromium.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        foreach (var program in new[] { NotebookServer.Program, NotebookServer.Browser })
        {
            if (!File.Exists(program))
                Skip = $"There is no {program}: install Debian's jupyter-notebook and chromium.";
        }
    }
}
