using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Session;

/// <summary>#!import: runs a file as submissions of their own, so that its usings hold in later cells.</summary>
internal static class ImportDirective
{
    public static async Task RunAsync(DirectiveCall call)
    {
        var path = FileOf(call);
        var document = call.Cell.Session.Documents.RelativePath(path);
        var imports = call.Cell.Imports;
        if (imports.Contains(path))
            throw Failure(call, $"'{document}' imports itself, directly or through another file.");
        imports.Add(path);
        foreach (var imported in Sources(call, path, document))
            await RunAsync(call.Cell, imported);
        imports.RemoveAt(imports.Count - 1);
    }

    private static async Task RunAsync(CellRunner cell, CellSource imported)
    {
        var depth = cell.Imports.Count;
        try
        {
            await cell.RunImportedAsync(imported);
        }
        catch (Exception) when (imported.MayFail && !cell.Outputs.Cancellation.IsCancellationRequested)
        {
            // It fails on purpose, and perhaps while it was importing itself.
            cell.Imports.RemoveRange(depth, cell.Imports.Count - depth);
        }
    }

    private static string FileOf(DirectiveCall call)
    {
        if (call.Argument.Length == 0)
            throw Failure(call, "#!import names no file. Write #!import path/to/file.cs (or .csx, .ipynb, .dib).");
        var path = Path.GetFullPath(call.Argument.Replace('\\', '/'), call.Source.Directory);
        if (File.Exists(path))
            return path;
        var written = call.Cell.Session.Documents.RelativePath(path);
        throw Failure(call, $"#!import finds no file '{written}'. Relative paths start at the folder of the file that imports.");
    }

    private static IReadOnlyList<CellSource> Sources(DirectiveCall call, string path, string document)
    {
        try
        {
            return ImportReader.Read(path, document);
        }
        catch (Exception exception) when (exception is FormatException or NotebookException)
        {
            throw Failure(call, exception.Message);
        }
    }

    private static CellFailure Failure(DirectiveCall call, string message) => call.Failure(message, "ImportError");
}
