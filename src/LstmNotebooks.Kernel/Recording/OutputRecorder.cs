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
    private readonly Dictionary<string, List<JsonObject>> displays = new(StringComparer.Ordinal);
    private readonly StringBuilder streamText = new();
    private List<JsonObject> outputs = [];
    private string? streamName;
    private int executionCount;
    private bool clearBeforeNext;

    /// <summary>Begins a cell; <paramref name="executionCount"/> is the number in its brackets.</summary>
    public void Begin(int executionCount)
    {
        outputs = [];
        this.executionCount = executionCount;
        streamName = null;
        streamText.Clear();
        clearBeforeNext = false;
    }

    /// <summary>Records the next thing the cell shows.</summary>
    public void Add(CellOutput output)
    {
        if (output is ClearOutput clear)
        {
            clearBeforeNext = clear.Wait;
            if (!clear.Wait)
                Clear();
            return;
        }
        if (clearBeforeNext && output is not DisplayUpdate)
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
        return new JsonArray([.. outputs]);
    }

    private void AddStream(StreamOutput stream)
    {
        if (stream.Name != streamName)
            EndStream();
        streamName = stream.Name;
        streamText.Append(stream.Text);
    }

    private void AddValue(CellOutput output)
    {
        if (output is DisplayUpdate update)
        {
            foreach (var shown in displays.GetValueOrDefault(update.DisplayId, []))
                shown["data"] = ToData(update.Data);
            return;
        }

        EndStream();
        outputs.Add(output switch
        {
            DisplayOutput display => RecordDisplay(display),
            PageOutput page => RecordDisplay(new DisplayOutput(page.Data)),
            ResultOutput result => new JsonObject
            {
                ["data"] = ToData(result.Data),
                ["execution_count"] = executionCount,
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
            displays.TryAdd(id, []);
            displays[id].Add(recorded);
        }
        return recorded;
    }

    private void EndStream()
    {
        if (streamName is not null && streamText.Length > 0)
        {
            outputs.Add(new JsonObject
            {
                ["name"] = streamName,
                ["output_type"] = "stream",
                ["text"] = TextLines.Split(TerminalText.Settle(streamText.ToString())),
            });
        }
        streamName = null;
        streamText.Clear();
    }

    private void Clear()
    {
        outputs = [];
        streamName = null;
        streamText.Clear();
        clearBeforeNext = false;
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
