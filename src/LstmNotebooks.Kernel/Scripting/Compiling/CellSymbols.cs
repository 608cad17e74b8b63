using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Where in the reader's source the methods of one compiled piece of code stand. Read place by
/// place: an endless recursion has half a million places, of which few are wanted.
/// </summary>
internal sealed class CellSymbols(int number, byte[] symbols, IReadOnlySet<int> riskyLines)
{
    private readonly Lazy<MetadataReader> reader = new(
        () => MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(symbols)).GetMetadataReader());

    private readonly ConcurrentDictionary<int, (string Document, int Offset, int Line)[]> points = [];

    /// <summary>
    /// The place of an instruction; null when it has none that the reader wrote. A
    /// method of one line fails there, also when the instruction is not known.
    /// </summary>
    public (string Document, int Line)? Find(MethodBase method, int offset)
    {
        var last = Points(method).LastOrDefault(point => point.Offset <= offset);
        return last.Line > 0 ? (last.Document, last.Line)
            : Lines(method) is [var only] ? only
            : null;
    }

    /// <summary>
    /// The place in a method that fails in a way of which the runtime keeps no
    /// place: the line that was noted, or else the only one that can fail so.
    /// </summary>
    public (string Document, int Line)? Find(MethodBase method, Exception exception)
    {
        var noted = CellLine.Of(exception, number);
        var lines = Lines(method);
        var risky = lines.Where(place => riskyLines.Contains(place.Line)).ToList();
        return noted.Join(lines, line => line, place => place.Line, (_, place) => ((string, int)?)place).FirstOrDefault()
            ?? (risky is [var only] ? only : null);
    }

    /// <summary>The lines of a method's statements, with the document they are in.</summary>
    private IReadOnlyList<(string Document, int Line)> Lines(MethodBase method) =>
        [.. Points(method).Select(point => (point.Document, point.Line)).Distinct()];

    private (string Document, int Offset, int Line)[] Points(MethodBase method) => points.GetOrAdd(method.MetadataToken, token =>
    {
        var information = reader.Value.GetMethodDebugInformation(MetadataTokens.MethodDefinitionHandle(token & 0xFFFFFF));
        var visible = information.GetSequencePoints().Where(point => !point.IsHidden);
        return [.. visible.Select(point => (Name(point), point.Offset, point.StartLine))];
    });

    private string Name(SequencePoint point) => reader.Value.GetString(reader.Value.GetDocument(point.Document).Name);
}
