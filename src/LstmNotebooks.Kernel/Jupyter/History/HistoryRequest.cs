using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Finds what a history_request asks for.</summary>
internal static class HistoryRequest
{
    private const int DefaultTail = 10;

    /// <summary>The reply's content: session, line and source of each cell, or source and result.</summary>
    public static JsonObject Answer(JsonFields content, HistoryView history)
    {
        var withOutput = content.Flag("output", fallback: false);
        // A C# cell runs as it was typed, so raw or not is the same.
        content.Flag("raw", fallback: true);
        var found = content.Text("hist_access_type") switch
        {
            "tail" => history.Entries.TakeLast(content.OptionalNumber("n") ?? DefaultTail),
            "range" => Range(content, history),
            "search" => Search(content, history),
            var access =>
                throw new FormatException($"{content.Owner}: hist_access_type '{access}' is unknown; expected tail, range or search."),
        };
        return new JsonObject { ["status"] = "ok", ["history"] = new JsonArray([.. found.Select(entry => Row(entry, withOutput))]) };
    }

    /// <summary>Lines from start up to, not with, stop. Session 0 is this one, -1 the one before, 1 the first.</summary>
    private static IEnumerable<HistoryEntry> Range(JsonFields content, HistoryView history)
    {
        var session = content.OptionalNumber("session") ?? 0;
        if (session <= 0)
            session += history.Session;
        var start = content.OptionalNumber("start") ?? 0;
        var stop = content.OptionalNumber("stop") ?? int.MaxValue;
        return history.Entries.Where(entry => entry.Session == session && entry.Line >= start && entry.Line < stop);
    }

    private static IEnumerable<HistoryEntry> Search(JsonFields content, HistoryView history)
    {
        var pattern = content.Text("pattern", fallback: "*")!;
        var found = history.Entries.Where(entry => Glob.IsMatch(pattern, entry.Input));
        if (content.Flag("unique", fallback: false))
            found = found.Reverse().DistinctBy(entry => entry.Input).Reverse();
        return content.OptionalNumber("n") is { } count ? found.TakeLast(count) : found;
    }

    private static JsonArray Row(HistoryEntry entry, bool withOutput)
    {
        JsonNode source = withOutput ? new JsonArray(entry.Input, entry.Output) : JsonValue.Create(entry.Input);
        return new JsonArray(entry.Session, entry.Line, source);
    }
}
