using System.Globalization;
using System.Text;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Console text of one cell that was written but not yet emitted:
/// both streams in the order written, and no more than the limit.
/// </summary>
internal sealed class ConsoleSegments(int maximumCharacters)
{
    private readonly Lock gate = new();
    private readonly List<(string Name, StringBuilder Text)> segments = [];
    private int written;
    private bool isCut;

    /// <summary>Adds text; true when there was none waiting before, so that somebody must be told.</summary>
    public bool Append(string name, ReadOnlySpan<char> text)
    {
        lock (gate)
        {
            if (isCut || text.IsEmpty)
                return false;
            var wasEmpty = segments.Count == 0;
            var kept = Math.Min(text.Length, maximumCharacters - written);
            written += kept;
            Segment(name).Append(text[..kept]);
            isCut = kept < text.Length;
            if (isCut)
                Segment("stderr").Append(
                    CultureInfo.InvariantCulture,
                    $"\n[The cell wrote more than {Counts.Of(maximumCharacters)} characters; the rest is left out.]\n");
            return wasEmpty;
        }
    }

    /// <summary>Starts to count anew: what was written is taken away, where it is shown.</summary>
    public void Clear()
    {
        lock (gate)
            (written, isCut) = (0, false);
    }

    /// <summary>Takes out what is waiting.</summary>
    public IReadOnlyList<StreamOutput> Drain()
    {
        lock (gate)
        {
            StreamOutput[] outputs = [.. segments.Select(segment => new StreamOutput(segment.Name, segment.Text.ToString()))];
            segments.Clear();
            return outputs;
        }
    }

    private StringBuilder Segment(string name)
    {
        if (segments.Count == 0 || segments[^1].Name != name)
            segments.Add((name, new StringBuilder()));
        return segments[^1].Text;
    }
}
