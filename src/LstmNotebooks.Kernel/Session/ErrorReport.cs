using System.Collections.Immutable;
using System.Globalization;
using LstmNotebooks.Kernel.Display;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Words an error for the reader: where in the notebook, what, and the reader's own lines.</summary>
internal sealed class ErrorReport(SourceDocuments documents)
{
    private const int MaximumInner = 5;
    private const int MaximumMessage = 50_000;

    /// <summary>All compile errors of a cell, in the order of its lines.</summary>
    public ErrorOutput OfCompilation(CSharpCompilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        var traceback = new List<string>();
        var errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
        foreach (var error in errors)
            AddDiagnostic(traceback, error, MissingNames.Hint(compilation, error) + ScriptRules.Hint(error));
        return new ErrorOutput("CompilationError", traceback[0], traceback);
    }

    /// <summary>An exception that a cell let through, with its inner ones.</summary>
    public ErrorOutput OfException(Exception exception)
    {
        var traceback = new List<string>();
        AddException(traceback, exception, "", depth: 0);
        var frames = ReaderFrame.Of(exception);
        var position = frames.Count == 0 ? "" : $"{Position(frames[0].Document, frames[0].Line)}: ";
        return new ErrorOutput(exception.GetType().Name, position + Message(exception), traceback);
    }

    /// <summary>An exception shown as a value.</summary>
    public static IReadOnlyList<string> OfShown(Exception exception) =>
        new ErrorReport(CellOutputs.Required.Session.Documents).OfException(exception).Traceback;

    private void AddDiagnostic(List<string> traceback, Diagnostic error, string hint)
    {
        var span = error.Location.GetLineSpan();
        var line = span.StartLinePosition.Line + 1;
        var message = error.GetMessage(CultureInfo.InvariantCulture);
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

    private void AddException(List<string> traceback, Exception exception, string prefix, int depth)
    {
        traceback.Add($"{prefix}{exception.GetType().Name}: {Message(exception)}");
        foreach (var frame in ReaderFrame.Of(exception))
        {
            var method = frame.Method.Length == 0 ? "" : $", in {frame.Method}";
            var source = documents.Line(frame.Document, frame.Line) is { } line ? $": {line.Trim()}" : "";
            traceback.Add($"    {Position(frame.Document, frame.Line)}{method}{source}");
        }

        if (depth == MaximumInner)
            return;
        var inner = exception is AggregateException aggregate ? [.. aggregate.InnerExceptions]
            : exception.InnerException is { } only ? new[] { only } : [];
        foreach (var cause in inner.Take(MaximumInner))
            AddException(traceback, cause, "caused by ", depth + 1);
        if (inner.Length > MaximumInner)
            traceback.Add($"… {Counts.Of(inner.Length - MaximumInner)} more causes");
    }

    private string Position(string document, int line) => $"{documents.Portable(document)}, line {line}";

    /// <summary>The message; an exception of the reader's may be unable to give its own.</summary>
    private string Message(Exception exception)
    {
        try
        {
            return documents.Portable(CutText.To(MaximumMessage, exception.Message)) + CultureCalls.Hint(exception);
        }
        catch (Exception failure)
        {
            return $"(its message cannot be read: {failure.Message})";
        }
    }
}
