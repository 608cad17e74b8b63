using System.Reflection;
using LstmNotebooks.Frames;

namespace LstmNotebooks.Kernel.Display;

/// <summary>
/// Charts of Plotly.NET, whose own formatters cannot be made: the
/// package leaves that to an extension of .NET Interactive.
/// </summary>
internal static class PlotlyChart
{
    public const string MimeType = "application/vnd.plotly.v1+json";
    private const string Chart = "Plotly.NET.GenericChart";

    /// <summary>
    /// The chart as Plotly's JSON, which a front end draws, and in words
    /// for those that do not; null when the value is no chart.
    /// </summary>
    public static KeyValuePair<string, string>[]? Entries(object value)
    {
        if (Reflected.As(value, Chart) is not { } type)
            return null;
        var toJson = type.GetMethod("toJson", BindingFlags.Static | BindingFlags.Public, [type]) ?? throw Reflected.Missing(type, "toJson");
        var json = PlainJson.Of((string)toJson.Invoke(null, [value])!);
        var grid = PlotlyTraces.GridOf(json);
        var text = PlainJson.Write(json);
        return [new(MimeType, text), new("text/html", PlotlyPage.Draw(grid, text)), new(MimeContent.PlainText, TextGrid.Draw(grid))];
    }
}
