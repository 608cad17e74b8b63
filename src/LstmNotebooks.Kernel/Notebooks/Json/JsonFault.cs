using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>Says what is wrong with a text that should be JSON, where, and what to do.</summary>
internal static class JsonFault
{
    private const int ShownLength = 40;
    private const string Restore = "Restore the file from version control, or save the notebook again.";
    private static readonly string[] MergeMarks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
    private static readonly string[] NumbersOfPython = ["NaN", "Infinity", "-Infinity"];

    public static string Of(string json, string name, JsonException error)
    {
        if (string.IsNullOrWhiteSpace(json))
            return $"{name} is empty. {Restore}";
        if (json.Contains('\0', StringComparison.Ordinal))
            return $"{name} is not UTF-8 text: it holds NUL characters, as UTF-16 does. Save it in UTF-8.";
        if (error is not { LineNumber: { } line, BytePositionInLine: { } position })
            return RepeatedKey.Find(json) is { } found
                ? $"{name}, line {found.Line}: the key \"{found.Key}\" stands twice in the same object, as a merge may leave it. "
                    + "Delete one of the two."
                : $"{name} is not JSON: {error.Message} {Restore}";
        var text = json.Split('\n')[line].TrimEnd('\r');
        var column = Encoding.UTF8.GetString(
            Encoding.UTF8.GetBytes(text).AsSpan(0, (int)Math.Min(position, Encoding.UTF8.GetByteCount(text)))).Length;
        // A word is shown from its start.
        while (column > 0 && column < text.Length && char.IsLetter(text[column]) && char.IsLetter(text[column - 1]))
            column--;
        var before = string.Join('\n', json.Split('\n').Take((int)line).Append(text[..column]));
        return $"{name} is not JSON at line {line + 1}, byte {position + 1}: {Reason(before, text, text[column..], error)}";
    }

    /// <param name="before">Everything before the fault.</param>
    /// <param name="line">Its line.</param>
    /// <param name="after">The rest of the line, from the fault on.</param>
    /// <param name="error">What the framework says.</param>
    private static string Reason(string before, string line, string after, JsonException error)
    {
        if (error.Message.Contains("maximum configured depth", StringComparison.Ordinal))
            return $"it is nested more than {NotebookJson.MaximumDepth} levels deep. {Restore}";
        if (MergeMarks.Any(mark => line.TrimStart().StartsWith(mark, StringComparison.Ordinal)))
            return $"a merge left '{Shown(line.Trim())}'. Decide which lines stay, and delete the marks.";
        if (NumbersOfPython.FirstOrDefault(number => after.StartsWith(number, StringComparison.Ordinal)) is { } number)
            return $"{number} is no number of JSON, although Python writes it. Write null in its place.";
        if (after is [']' or '}', ..] && before.AsSpan().TrimEnd().EndsWith(","))
            return $"a comma stands before '{after[0]}'. Delete the comma.";
        if (after is [< ' ' and var control, ..])
            return string.Create(
                CultureInfo.InvariantCulture,
                $"a text holds the character U+{(int)control:X4} as it is. Write \\u{(int)control:x4} in its place.");
        return after.Length == 0
            ? $"the text ends too early, or a line does. {Restore}"
            : $"'{Shown(after)}' cannot stand there. {Restore}";
    }

    private static string Shown(string text) => text.Length <= ShownLength ? text : $"{text[..ShownLength]}…";
}
