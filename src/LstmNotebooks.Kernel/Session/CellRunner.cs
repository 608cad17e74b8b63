using System.Diagnostics;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.NetInteractive;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Carries out one cell: its code, its directives and its text in other languages, in their order.</summary>
internal sealed class CellRunner(SessionState session, ScriptRunner scripts, IReadOnlyList<Directive> directives, CellOutputs outputs)
{
    public SessionState Session { get; } = session;

    public ScriptRunner Scripts { get; } = scripts;

    /// <summary>The directives that the cell may carry.</summary>
    public IReadOnlyList<Directive> Directives { get; } = directives;

    public CellOutputs Outputs { get; } = outputs;

    /// <summary>The files being imported, outermost first, so that a circle is seen.</summary>
    public List<string> Imports { get; } = [];

    public async Task RunCellAsync(string code, string document)
    {
        var watch = Stopwatch.StartNew();
        var parts = CellParser.Parse(code);
        try
        {
            await RunAsync(new CellSource(code, document, Session.Options.WorkingDirectory), parts, isCell: true);
        }
        finally
        {
            await Outputs.Resources.DisposeAsync();
        }

        foreach (var directive in parts.Select(DirectiveOf).Distinct())
            directive?.AtEnd?.Invoke(Outputs, watch.Elapsed);
    }

    /// <summary>Runs a source that the cell imports.</summary>
    public Task RunImportedAsync(CellSource source) => RunAsync(source, CellParser.Parse(source.Code), isCell: false);

    private async Task RunAsync(CellSource source, IReadOnlyList<CellPart> parts, bool isCell)
    {
        Session.Documents.Add(source.Document, source.Code);
        var last = parts.LastOrDefault(part => part is CodePart);
        foreach (var part in parts.OrderBy(part => DirectiveOf(part)?.Turn ?? DirectiveTurn.InPlace))
        {
            Outputs.Cancellation.ThrowIfCancellationRequested();
            if (part is CodePart code)
                await RunCodeAsync(source, code, isResult: isCell && ReferenceEquals(part, last));
            else if (part is ContentPart content)
                Show(MimeContent.OfLanguage(content.Language, content.Text), isResult: false);
            else
                await RunDirectiveAsync(new DirectiveCall(this, source, (DirectivePart)part, parts));
        }

        // Also code that was asked to stop and ended well, as training does, was interrupted: what follows it must not run.
        Outputs.Cancellation.ThrowIfCancellationRequested();
    }

    private async Task RunCodeAsync(CellSource source, CodePart code, bool isResult)
    {
        var value = await Scripts.RunAsync(source with { Code = code.Text }, Outputs.Cancellation);
        // A handle that ends a cell is what display(…) gave back: its value is shown already.
        if (value.HasValue && value.Value is not DisplayedValue)
            Show(value.Value, isResult);
        if (isResult && MainMethods.Call(code.Text) is { } call)
            Show(MimeContent.OfText($"No program starts by itself in a notebook. Run this one with: {call}"), isResult: false);
    }

    private void Show(object? value, bool isResult)
    {
        var bundle = ValueFormatter.ToBundle(value);
        Outputs.Emit(isResult ? new ResultOutput(bundle) : new DisplayOutput(bundle));
    }

    private Directive? DirectiveOf(CellPart part) =>
        part is DirectivePart written ? Directives.FirstOrDefault(directive => directive.Name == written.Name) : null;

    private Task RunDirectiveAsync(DirectiveCall call)
    {
        if (ProgramDirectives.IsShebang(call.Part.Name))
            return Task.CompletedTask;
        return DirectiveOf(call.Part) is { } directive
            ? directive.RunAsync(call)
            : throw call.Failure(ProgramDirectives.Advice(call.Part) ?? OtherDirectives.Explain(call.Part.Name, Directives));
    }
}
