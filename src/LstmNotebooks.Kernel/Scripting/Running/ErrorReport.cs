using System.Collections.Immutable;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Words an error for the reader: where in the notebook, what, and the reader's own lines.</summary>
internal sealed class ErrorReport(SessionState session)
{
    private const string Endless = "The recursion does not end, or goes deeper than the stack has room for. "
        + "Does every path through it reach a case that calls nothing further?";
    private const int MaximumInner = 5;
    private const int MaximumMessage = 50_000;
    private readonly SourceDocuments documents = session.Documents;

    /// <summary>All compile errors of a cell, in the order of its lines.</summary>
    public ErrorOutput OfCompilation(CSharpCompilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        var traceback = new List<string>();
        var errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
        foreach (var error in errors)
            AddDiagnostic(traceback, error, Hint(compilation, error));
        return new ErrorOutput("CompilationError", traceback[0], traceback);
    }

    /// <summary>An exception that a cell let through, with its inner ones.</summary>
    public ErrorOutput OfException(Exception exception)
    {
        var traceback = new List<string>();
        var frames = ReaderFrames.Of(exception);
        AddException(traceback, exception, frames, "", depth: 0);
        var position = frames.Inner.Concat(frames.Outer).FirstOrDefault() is { } first ? $"{Position(first.Document, first.Line)}: " : "";
        return new ErrorOutput(exception.GetType().Name, position + Message(exception), traceback);
    }

    private static string Hint(CSharpCompilation compilation, Diagnostic error) => MagicLines.Hint(error) is { Length: > 0 } hint
        ? hint
        : MissingNames.Hint(compilation, error) + ScriptRules.Hint(compilation, error);

    private void AddDiagnostic(List<string> traceback, Diagnostic error, string hint)
    {
        var span = error.Location.GetLineSpan();
        var line = span.StartLinePosition.Line + 1;
        var message = NetInteractiveNames.ToTheirs(OwnNames.OfDiagnostic(error));
        var position = error.Location.IsInSource ? $"{Position(span.Path, line)}: " : "";
        traceback.Add(documents.Portable($"{position}{error.Id} {message}{hint}"));
        if (!error.Location.IsInSource || documents.Line(span.Path, line) is not { } source)
            return;
        var indentation = source.Length - source.TrimStart().Length;
        var start = Math.Max(0, span.StartLinePosition.Character - indentation);
        var end = span.EndLinePosition.Line == span.StartLinePosition.Line ? span.EndLinePosition.Character : source.TrimEnd().Length;
        traceback.Add($"    {source.Trim()}");
        traceback.Add($"    {new string(' ', start)}{new string('^', Math.Max(1, end - indentation - start))}");
    }

    private void AddException(List<string> traceback, Exception exception, ReaderFrames frames, string prefix, int depth)
    {
        traceback.Add($"{prefix}{exception.GetType().Name}: {Message(exception)}");
        traceback.AddRange(frames.Inner.Select(Text));
        if (frames.Omitted > 0)
            traceback.Add($"    … {Counts.Of(frames.Omitted)} more calls");
        traceback.AddRange(frames.Outer.Select(Text));
        if (depth == MaximumInner)
            return;
        var inner = exception is AggregateException aggregate ? [.. aggregate.InnerExceptions]
            : exception.InnerException is { } only ? new[] { only } : [];
        foreach (var cause in inner.Take(MaximumInner))
            AddException(traceback, cause, ReaderFrames.Of(cause), "caused by ", depth + 1);
        if (inner.Length > MaximumInner)
            traceback.Add($"… {Counts.Of(inner.Length - MaximumInner)} more causes");
    }

    private string Text(ReaderFrame frame)
    {
        var method = frame.Method.Length == 0 ? "" : $", in {frame.Method}";
        var source = documents.Line(frame.Document, frame.Line) is { } line ? $": {line.Trim()}" : "";
        return $"    {Position(frame.Document, frame.Line)}{method}{source}";
    }

    private string Position(string document, int line) => $"{documents.Portable(document)}, line {line}";

    /// <summary>The message; an exception of the reader's may be unable to give its own.</summary>
    private string Message(Exception exception)
    {
        if (exception is InsufficientExecutionStackException)
            return Endless;
        try
        {
            var message = OwnNames.Without(CutText.To(MaximumMessage, exception.Message));
            return documents.Portable(session.NativeLibraries.Explain(exception, message)) + CultureCalls.Hint(exception);
        }
        catch (Exception failure)
        {
            return $"(its message cannot be read: {failure.Message})";
        }
    }
}
