using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>One array of a trace, read as numbers, dates or names as its axis shows them.</summary>
internal static partial class Column
{
    private const double Largest = 1e200;

    private static readonly string[] DateFormats =
    [
        "yyyy-M",
        "yyyy-M-d",
        "yyyy-M-d H",
        "yyyy-M-d H:m",
        "yyyy-M-d H:m:s",
        "yyyy-M-d H:m:s.FFFFFFF",
    ];

    /// <summary>What an array holds, by most of its items; null when it is empty.</summary>
    public static AxisKind? KindOf(JsonArray? items)
    {
        int[] counts = [0, 0, 0];
        foreach (var item in items ?? [])
            if (item is not null)
                counts[(int)KindOf(item)]++;
        return counts.Sum() == 0
            ? null
            : counts[(int)AxisKind.Category] > 0
                && counts[(int)AxisKind.Category] >= counts[(int)AxisKind.Date] + counts[(int)AxisKind.Number]
            ? AxisKind.Category
            : counts[(int)AxisKind.Date] > counts[(int)AxisKind.Number] ? AxisKind.Date : AxisKind.Number;
    }

    /// <summary>A number, or a date's milliseconds since 1970; NaN when the item is neither or too large to draw.</summary>
    public static double Value(JsonNode? item, AxisKind kind) => item?.GetValueKind() switch
    {
        JsonValueKind.Number when Math.Abs(item.GetValue<double>()) <= Largest => item.GetValue<double>(),
        JsonValueKind.String when kind == AxisKind.Date => Milliseconds(item.GetValue<string>()),
        JsonValueKind.String when double.TryParse(item.GetValue<string>(), CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= Largest => number,
        _ => double.NaN,
    };

    public static double[] Values(JsonArray items, AxisKind kind) => [.. items.Select(item => Value(item, kind))];

    /// <summary>An item as a name; dates in their shortest form.</summary>
    public static string Name(JsonNode? item)
    {
        var text = PlotlyText.Of(item);
        return item?.GetValueKind() == JsonValueKind.String && Milliseconds(text) is var time && !double.IsNaN(time) ? ChartText.Date(time)
            : item?.GetValueKind() == JsonValueKind.Number ? ChartText.Number(item.GetValue<double>()) : text;
    }

    private static AxisKind KindOf(JsonNode item) => item.GetValueKind() switch
    {
        JsonValueKind.Number => AxisKind.Number,
        JsonValueKind.String when !double.IsNaN(Milliseconds(item.GetValue<string>())) => AxisKind.Date,
        _ => AxisKind.Category,
    };

    /// <summary>As Plotly does, a time zone is passed over: the date is shown as it is written.</summary>
    private static double Milliseconds(string text)
    {
        if (text.Length < 6 || !char.IsAsciiDigit(text[0]))
            return double.NaN;
        var local = Zone().Replace(text.Trim(), "").Replace('T', ' ');
        return DateTime.TryParseExact(local, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time - DateTime.UnixEpoch).TotalMilliseconds
            : double.NaN;
    }

    [GeneratedRegex(@"(?<=:\d\d(\.\d+)?)(Z|[+-]\d\d:?\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
