using System.Text.Json;

namespace LstmNotebooks.Benchmarks;

/// <summary>Prints results as they come, a line per case.</summary>
internal static class ResultTable
{
    private static readonly (string Title, int Width)[] Columns =
    [
        ("case", -14), ("threads", 7), ("train ms", 10), ("forward+loss", 12), ("backward", 9), ("adam", 8), ("infer ms", 10),
        ("GFLOP/s", 8), ("peak MB", 8), ("bytes/step", 10), ("others", 7),
    ];

    public static void WriteHead() => WriteLine([.. Columns.Select(static column => column.Title)]);

    /// <summary>Prints the fields of a line of JSON; a case that only infers leaves the training columns empty.</summary>
    public static void Write(string line)
    {
        using var row = JsonDocument.Parse(line);
        var fields = row.RootElement;
        WriteLine([
            fields.GetProperty("name")
                .GetString()!, Text(fields, "threads"), Text(fields, "ms_train"), Text(
                    fields, "ms_forward_loss"), Text(fields, "ms_backward"),
            Text(fields, "ms_adam"), InferenceTime(fields), Text(fields, "gflops_train", "gflops_infer", "gflops"),
            Text(fields, "peak_rss_mb"), Text(fields, "allocated_bytes_per_step"), Text(fields, "others"),
        ]);
    }

    private static void WriteLine(string[] cells)
    {
        var line = cells.Select(
            static (cell, i) => Columns[i].Width < 0 ? cell.PadRight(-Columns[i].Width) : cell.PadLeft(Columns[i].Width));
        Console.WriteLine(string.Join(" ", line).TrimEnd());
    }

    private static string InferenceTime(JsonElement fields) => fields.TryGetProperty("us_infer", out var microseconds)
        ? $"{microseconds} µs"
        : Text(fields, "ms_infer", "ms");

    /// <summary>The first of the fields that is there, or nothing.</summary>
    private static string Text(JsonElement fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetProperty(name, out var value))
                return value.ToString();
        }
        return "";
    }
}
