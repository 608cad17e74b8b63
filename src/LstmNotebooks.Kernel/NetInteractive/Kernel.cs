namespace LstmNotebooks.NetInteractive;

/// <summary>What cells of .NET Interactive call by way of the class Kernel; cells have the same by their bare names.</summary>
public static class Kernel
{
    /// <inheritdoc cref="NotebookGlobals.display"/>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => NotebookGlobals.display(value, mimeTypes);

    /// <inheritdoc cref="NotebookGlobals.HTML"/>
    public static object HTML(string content) => NotebookGlobals.HTML(content);

    /// <inheritdoc cref="NotebookGlobals.CSS"/>
    public static void CSS(string content) => NotebookGlobals.CSS(content);

    /// <inheritdoc cref="NotebookGlobals.Javascript"/>
    public static void Javascript(string content) => NotebookGlobals.Javascript(content);

    /// <inheritdoc cref="NotebookGlobals.GetInputAsync"/>
    public static Task<string> GetInputAsync(string prompt = "") => NotebookGlobals.GetInputAsync(prompt);

    /// <inheritdoc cref="NotebookGlobals.GetPasswordAsync"/>
    public static Task<string> GetPasswordAsync(string prompt = "") => NotebookGlobals.GetPasswordAsync(prompt);
}
