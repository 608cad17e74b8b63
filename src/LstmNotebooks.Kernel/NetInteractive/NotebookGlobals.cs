using System.ComponentModel;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.NetInteractive;

/// <summary>What every cell can call by its bare name; the names are those that C# notebooks use already.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NotebookGlobals
{
    /// <summary>Shows a value; in the given MIME types only, when any are given (and always as plain text too).</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);

    /// <summary>A value that shows as this HTML.</summary>
    public static object HTML(string content) => new MimeContent("text/html", content);

    /// <summary>Applies a style sheet to the page.</summary>
    public static void CSS(string content) => DisplayedValue.Show(new MimeContent("text/html", $"<style>{content}</style>"), []);

    /// <summary>Runs a script in the page.</summary>
    public static void Javascript(string content) => DisplayedValue.Show(new MimeContent("application/javascript", content), []);

    /// <summary>Asks the reader for a line of text.</summary>
    public static Task<string> GetInputAsync(string prompt = "") => Ask(new InputRequest(prompt, IsPassword: false));

    /// <summary>Asks the reader for a line of text that is not shown as it is typed.</summary>
    public static Task<string> GetPasswordAsync(string prompt = "") => Ask(new InputRequest(prompt, IsPassword: true));

    /// <summary>
    /// Takes away what the cell has shown so far; when waiting, only as the
    /// next output comes, so that a picture that changes does not flicker.
    /// </summary>
    public static void ClearOutput(bool wait = false) => RunningCell.Required.Clear(wait);

    private static Task<string> Ask(InputRequest request) => RunningCell.Required.AskAsync(request);
}
