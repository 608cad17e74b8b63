using System.Diagnostics;
using System.Globalization;
using LstmNotebooks.Kernel.Display;

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
        await RunAsync(new CellSource(code, document, session.Options.WorkingDirectory), parts, isCell: true).ConfigureAwait(false);
        if (parts.Any(part => part is DirectivePart { Name: "#!time" }))
            outputs.Write("stdout", string.Create(CultureInfo.InvariantCulture, $"Wall time: {watch.Elapsed.TotalMilliseconds:N1} ms\n"));
    }

    private async Task RunAsync(CellSource source, IReadOnlyList<CellPart> parts, bool isCell)
    {
        session.Documents.Add(source.Document, source.Code);
        var last = parts.LastOrDefault(part => part is CodePart);
        foreach (var part in parts)
        {
            if (outputs.Cancellation.IsCancellationRequested)
                throw ScriptRunner.Interrupted(source.Document);
            if (part is CodePart code)
                await RunCodeAsync(source, code, isResult: isCell && ReferenceEquals(part, last)).ConfigureAwait(false);
            else if (part is ContentPart content)
                Show(MimeContent.OfLanguage(content.Language, content.Text), isResult: false);
            else
                await RunDirectiveAsync(source, (DirectivePart)part).ConfigureAwait(false);
        }
    }

    private async Task RunCodeAsync(CellSource source, CodePart code, bool isResult)
    {
        var value = await scripts.RunAsync(source with { Code = code.Text }, outputs.Cancellation).ConfigureAwait(false);
        if (!value.HasValue)
            return;
        try
        {
            Show(value.Value, isResult);
        }
        catch (Exception exception)
        {
            // A formatter is the reader's or the library's code: its failure is the cell's.
            throw new CellFailure(new ErrorReport(session.Documents).OfException(exception));
        }
    }

    private void Show(object? value, bool isResult)
    {
        var bundle = ValueFormatter.ToBundle(value);
        outputs.Emit(isResult ? new ResultOutput(bundle) : new DisplayOutput(bundle));
    }

    private async Task RunDirectiveAsync(CellSource source, DirectivePart directive)
    {
        switch (directive.Name)
        {
            case "#!time":
                break;
            case "#r":
                scripts.Reference(AssemblyReferences.Resolve(session, source, directive));
                break;
            default:
                throw CellFailure.At(
                    source.Document,
                    directive.Line,
                    "DirectiveError",
                    $"unknown directive '{directive.Name}'. There are: {DirectiveNames.List}.");
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}
