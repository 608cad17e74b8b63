using System.Drawing;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Frames;

/// <summary>Colours as Plotly reads them, as #rrggbb.</summary>
internal static class PlotlyColor
{
    /// <summary>The colour without its transparency; null when the node is no colour, such as a list of numbers.</summary>
    public static string? Of(JsonNode? node)
    {
        if (node?.GetValueKind() != JsonValueKind.String)
            return null;
        var text = node.GetValue<string>().Trim();
        if (text.StartsWith('#'))
            return OfHexadecimal(text[1..]);
        if (text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase))
            return OfParts(
                text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries));
        return Color.FromName(text) is { IsKnownColor: true, IsSystemColor: false } color && text.All(char.IsLetter)
            ? Hexadecimal(color.R, color.G, color.B)
            : null;
    }

    private static string? OfHexadecimal(string digits)
    {
        if (!digits.All(char.IsAsciiHexDigit))
            return null;
        return digits.Length switch
        {
            3 => $"#{string.Concat(digits.Select(digit => $"{digit}{digit}"))}".ToLowerInvariant(),
            6 or 8 => $"#{digits[..6]}".ToLowerInvariant(),
            _ => null,
        };
    }

    private static string? OfParts(string[] parts)
    {
        int[] numbers =
        [
            .. parts.Take(3)
                .Select(
                    part => double.TryParse(part, CultureInfo.InvariantCulture, out var number)
                        ? (int)Math.Clamp(Math.Round(number), 0, 255)
                        : -1),
        ];
        return numbers.Length == 3 && numbers.All(number => number >= 0) ? Hexadecimal(numbers[0], numbers[1], numbers[2]) : null;
    }

    private static string Hexadecimal(int red, int green, int blue) =>
        string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}");
}
