using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Interactive.Tests.Differences;

/// <summary>Every stated difference between what .NET Interactive shows and what is committed.</summary>
internal static partial class StatedDifferences
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    private static readonly StatedDifference[] All =
    [
        new("script of the tool",
            "As a Jupyter kernel it begins its first cell with a script of its own, which lets JavaScript call the kernel and shows nothing.",
            RemoveScript),
        new("value in HTML alone",
            "It shows a number, a truth value or a sequence of them as preformatted HTML, and the course's kernel shows the same text.",
            RemoveHtmlOfText),
        new("figure without Plotly's JSON",
            "It would hand the JSON to Jupyter as a string, which front ends cannot draw, so figures offer it the picture and the text alone.",
            RemovePlotly),
        new("spaces at the end of a printed line",
            "Progress lines are padded to wipe out longer ones; the course's recorder drops the padding, and Jupyter's keeps it.",
            RemovePadding),
        new("words around an error's message",
            "It names the exception's type before the message, the course's kernel the notebook's line, and each has its own traceback.",
            RemoveErrorWords),
    ];

    /// <summary>Every difference that is not stated.</summary>
    /// <param name="committed">The notebook as it is in the repository; changed.</param>
    /// <param name="executed">The same notebook as .NET Interactive ran it; changed.</param>
    public static IReadOnlyList<OutputDifference> Compare(Notebook committed, Notebook executed)
    {
        foreach (var (before, now) in committed.CodeCells.Zip(executed.CodeCells))
            foreach (var difference in All)
                difference.Remove(before.Outputs, now.Outputs);
        return OutputComparison.Compare(committed, executed);
    }

    private static void RemoveScript(JsonArray committed, JsonArray executed)
    {
        if (executed is [JsonObject output, ..] && output["data"] is JsonObject { Count: 1 } data
            && TextLines.Join(data["text/html"])?.Contains("<div id='dotnet-interactive-this-cell-", StringComparison.Ordinal) == true)
            executed.RemoveAt(0);
    }

    private static void RemoveHtmlOfText(JsonArray committed, JsonArray executed)
    {
        foreach (var (before, now) in DataOf(committed, executed))
        {
            if (before.Count > 1 || !before.ContainsKey("text/plain") || now.Count > 1 || TextLines.Join(now["text/html"]) is not { } html)
                continue;
            if (PreformattedText().Match(html) is not { Success: true } match)
                continue;
            now.Clear();
            now["text/plain"] = WebUtility.HtmlDecode(match.Groups["text"].Value);
        }
    }

    private static void RemovePlotly(JsonArray committed, JsonArray executed)
    {
        foreach (var (before, now) in DataOf(committed, executed))
            if (now.ContainsKey("image/svg+xml") && !now.ContainsKey(Plotly))
                before.Remove(Plotly);
    }

    private static void RemovePadding(JsonArray committed, JsonArray executed)
    {
        foreach (var (before, now) in Pairs(committed, executed))
        {
            if (TextLines.Join(before["text"])?.Split('\n') is not { } lines || TextLines.Join(now["text"])?.Split('\n') is not { } padded)
                continue;
            now["text"] = string.Join('\n', padded.Select((line, i) => i < lines.Length && line.TrimEnd(' ') == lines[i] ? lines[i] : line));
        }
    }

    private static void RemoveErrorWords(JsonArray committed, JsonArray executed)
    {
        foreach (var (before, now) in Pairs(committed, executed))
        {
            if (TextLines.Join(before["evalue"]) is not { } ours || TextLines.Join(now["evalue"]) is not { } theirs)
                continue;
            if (theirs.Contains(CellPosition().Replace(ours, ""), StringComparison.Ordinal))
                foreach (var part in new[] { "ename", "evalue", "traceback" })
                    now[part] = before[part]?.DeepClone();
        }
    }

    private static IEnumerable<(JsonObject Committed, JsonObject Executed)> DataOf(JsonArray committed, JsonArray executed) =>
        from pair in Pairs(committed, executed)
        let before = pair.Committed["data"] as JsonObject
        let now = pair.Executed["data"] as JsonObject
        where before is not null && now is not null
        select (before, now);

    private static IEnumerable<(JsonObject Committed, JsonObject Executed)> Pairs(JsonArray committed, JsonArray executed) =>
        committed.OfType<JsonObject>().Zip(executed.OfType<JsonObject>());

    [GeneratedRegex("""^<div class="dni-plaintext"><pre>(?<text>[^<]*)</pre></div><style>""")]
    private static partial Regex PreformattedText();

    [GeneratedRegex(@"^\S+\.ipynb, cell \d+, line \d+: ")]
    private static partial Regex CellPosition();
}
