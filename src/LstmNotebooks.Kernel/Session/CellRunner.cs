using System.Diagnostics;
using System.Globalization;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.NetInteractive;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Carries out one cell: its code, its directives and its text in other languages, in their order.</summary>
internal sealed class CellRunner(SessionState session, ScriptRunner scripts, CellOutputs outputs)
{
    /// <summary>The files being imported, outermost first, so that a circle is seen.</summary>
    private readonly List<string> imports = [];

    public async Task RunCellAsync(string code, string document)
    {
        var watch = Stopwatch.StartNew();
        var parts = CellParser.Parse(code);
        try
        {
            await RunAsync(new CellSource(code, document, session.Options.WorkingDirectory), parts, isCell: true);
        }
        finally
        {
            await outputs.Resources.DisposeAsync();
        }
        if (parts.Any(part => part is DirectivePart { Name: "#!time" }))
            outputs.Write("stdout", string.Create(CultureInfo.InvariantCulture, $"Wall time: {watch.Elapsed.TotalMilliseconds:N1} ms\n"));
    }

    private async Task RunAsync(CellSource source, IReadOnlyList<CellPart> parts, bool isCell)
    {
        session.Documents.Add(source.Document, source.Code);
        var last = parts.LastOrDefault(part => part is CodePart);
        // What code refers to may stand below it, as a using may stand above the package that it needs.
        foreach (var part in parts.OrderBy(Order))
        {
            outputs.Cancellation.ThrowIfCancellationRequested();
            if (part is CodePart code)
                await RunCodeAsync(source, code, isResult: isCell && ReferenceEquals(part, last));
            else if (part is ContentPart content)
                Show(MimeContent.OfLanguage(content.Language, content.Text), isResult: false);
            else
                await RunDirectiveAsync(source, (DirectivePart)part, parts);
        }

        // Also code that was asked to stop and ended well, as training does, was interrupted: what follows it must not run.
        outputs.Cancellation.ThrowIfCancellationRequested();
    }

    private async Task RunCodeAsync(CellSource source, CodePart code, bool isResult)
    {
        var value = await scripts.RunAsync(source with { Code = code.Text }, outputs.Cancellation);
        // A handle that ends a cell is what display(…) gave back: its value is shown already.
        if (value.HasValue && value.Value is not DisplayedValue)
            Show(value.Value, isResult);
        if (isResult && MainMethods.Call(code.Text) is { } call)
            Show(MimeContent.OfText($"No program starts by itself in a notebook. Run this one with: {call}"), isResult: false);
    }

    private void Show(object? value, bool isResult)
    {
        var bundle = ValueFormatter.ToBundle(value);
        outputs.Emit(isResult ? new ResultOutput(bundle) : new DisplayOutput(bundle));
    }

    /// <summary>Sources, then what comes from them, then the code.</summary>
    private static int Order(CellPart part) => part switch
    {
        DirectivePart { Name: "#i" } => 0,
        DirectivePart { Name: "#r" or "#:package" } => 1,
        _ => 2,
    };

    private Task RunDirectiveAsync(CellSource source, DirectivePart directive, IReadOnlyList<CellPart> parts) => directive.Name == "#!import"
        ? ImportAsync(source, directive)
        : new DirectiveRunner(session, scripts, outputs).RunAsync(source, directive, parts);

    private async Task ImportAsync(CellSource source, DirectivePart directive)
    {
        var path = ImportPath(source, directive);
        var document = session.Documents.RelativePath(path);
        if (imports.Contains(path))
            throw ImportFailure(source, directive, $"'{document}' imports itself, directly or through another file.");
        imports.Add(path);
        foreach (var imported in Sources(source, directive, path, document))
            await RunImportedAsync(imported);
        imports.RemoveAt(imports.Count - 1);
    }

    private async Task RunImportedAsync(CellSource imported)
    {
        var depth = imports.Count;
        try
        {
            await RunAsync(imported, CellParser.Parse(imported.Code), isCell: false);
        }
        catch (Exception) when (imported.MayFail && !outputs.Cancellation.IsCancellationRequested)
        {
            // It fails on purpose, and perhaps while it was importing itself.
            imports.RemoveRange(depth, imports.Count - depth);
        }
    }

    private string ImportPath(CellSource source, DirectivePart directive)
    {
        if (directive.Argument.Length == 0)
            throw ImportFailure(source, directive, "#!import names no file. Write #!import path/to/file.cs (or .csx, .ipynb, .dib).");
        var path = Path.GetFullPath(directive.Argument.Replace('\\', '/'), source.Directory);
        return File.Exists(path)
            ? path
            : throw ImportFailure(source, directive, $"#!import finds no file '{session.Documents.RelativePath(path)}'. Relative paths start at the folder of the file that imports.");
    }

    private static IReadOnlyList<CellSource> Sources(CellSource source, DirectivePart directive, string path, string document)
    {
        try
        {
            return ImportReader.Read(path, document);
        }
        catch (Exception exception) when (exception is FormatException or NotebookException)
        {
            throw ImportFailure(source, directive, exception.Message);
        }
    }

    private static CellFailure ImportFailure(CellSource source, DirectivePart directive, string message) =>
        CellFailure.At(source.Document, directive.Line, "ImportError", message);
}
