using System.Text;
using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Recording;

/// <summary>Turns what the cells of one notebook show into the outputs its file keeps.</summary>
/// <remarks>
/// One recorder serves a whole run, because a later cell may update what an earlier one displayed. Console text
/// keeps only what a terminal shows in the end, so that a progress bar leaves one line.
/// </remarks>
public sealed class OutputRecorder
{
    private readonly Dictionary<string, List<JsonObject>> _displays = new(StringComparer.Ordinal);
    private readonly StringBuilder _streamText = new();
    private List<JsonObject> _outputs = [];
    private string? _streamName;
    private int _executionCount;
    private bool _clearBeforeNext;

    /// <summary>Begins a cell; <paramref name="executionCount"/> is the number in its brackets.</summary>
    public void Begin(int executionCount)
    {
        _outputs = [];
        _executionCount = executionCount;
        _streamName = null;
        _streamText.Clear();
        _clearBeforeNext = false;
    }

    /// <summary>Records the next thing the cell shows.</summary>
    public void Add(CellOutput output)
    {
        if (output is ClearOutput clear)
        {
            _clearBeforeNext = clear.Wait;
            if (!clear.Wait)
                Clear();
            return;
        }
        if (_clearBeforeNext && output is not DisplayUpdate)
            Clear();

        if (output is StreamOutput stream)
            AddStream(stream);
        else
            AddValue(output);
    }

    /// <summary>Ends the cell.</summary>
    /// <returns>Its outputs, as nbformat stores them.</returns>
    public JsonArray End()
    {
        EndStream();
        return new JsonArray([.. _outputs]);
    }

    private void AddStream(StreamOutput stream)
    {
        if (stream.Name != _streamName)
            EndStream();
        _streamName = stream.Name;
        _streamText.Append(stream.Text);
    }

    private void AddValue(CellOutput output)
    {
        if (output is DisplayUpdate update)
        {
            foreach (var shown in _displays.GetValueOrDefault(update.DisplayId, []))
                shown["data"] = ToData(update.Data);
            return;
        }

        EndStream();
        _outputs.Add(output switch
        {
            DisplayOutput display => RecordDisplay(display),
            PageOutput page => RecordDisplay(new DisplayOutput(page.Data)),
            ResultOutput result => new JsonObject
            {
                ["data"] = ToData(result.Data),
                ["execution_count"] = _executionCount,
                ["metadata"] = new JsonObject(),
                ["output_type"] = "execute_result",
            },
            ErrorOutput error => new JsonObject
            {
                ["ename"] = error.Name,
                ["evalue"] = error.Value,
                ["output_type"] = "error",
                ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
            },
            _ => throw new NotSupportedException(
                $"A notebook file has no place for {output.GetType().Name}; expected a stream, display, result or error."),
        });
    }

    private JsonObject RecordDisplay(DisplayOutput display)
    {
        var recorded = new JsonObject
        {
            ["data"] = ToData(display.Data),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        };
        if (display.DisplayId is { } id)
        {
            _displays.TryAdd(id, []);
            _displays[id].Add(recorded);
        }
        return recorded;
    }

    private void EndStream()
    {
        if (_streamName is not null && _streamText.Length > 0)
        {
            _outputs.Add(new JsonObject
            {
                ["name"] = _streamName,
                ["output_type"] = "stream",
                ["text"] = TextLines.Split(TerminalText.Settle(_streamText.ToString())),
            });
        }
        _streamName = null;
        _streamText.Clear();
    }

    private void Clear()
    {
        _outputs = [];
        _streamName = null;
        _streamText.Clear();
        _clearBeforeNext = false;
    }

    private static JsonObject ToData(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (mimeType, content) in bundle.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            data[mimeType] = MimeTypes.IsJson(mimeType)
                ? JupyterJson.Sorted(MimeTypes.ParseJson(mimeType, content))
                : TextLines.Split(content);
        return data;
    }
}
