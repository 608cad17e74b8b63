using System.Globalization;
using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <summary>Numbers, dates and texts as Plotly reads them.</summary>
internal static class PlotlyValues
{
    private const double LargestWhole = 1e15;

    /// <summary>Whole numbers in full, others with seven significant digits; a gap is null.</summary>
    /// <remarks>In the spelling that Jupyter's tools write too, so that a notebook that they saved does not differ.</remarks>
    public static void Write(this Utf8JsonWriter json, double value)
    {
        if (double.IsNaN(value))
        {
            json.WriteNullValue();
            return;
        }
        // Of a subnormal number not even seven digits are sure.
        value = double.IsSubnormal(value) ? 0 : value;
        var isWhole = value == Math.Floor(value) && Math.Abs(value) < LargestWhole;
        var text = value.ToString("G7", CultureInfo.InvariantCulture);
        var rounded = isWhole ? value : double.Parse(text, CultureInfo.InvariantCulture);
        if (rounded == Math.Floor(rounded) && Math.Abs(rounded) < LargestWhole)
            json.WriteNumberValue((long)rounded);
        else
            json.WriteRawValue(text.Replace('E', 'e'));
    }

    public static void Write(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.Write(value);
    }

    public static void Write(this Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.Write(value);
        json.WriteEndArray();
    }

    public static void Write(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(Text(text));
        json.WriteEndArray();
    }

    /// <summary>The places of some points, in their axis' kind.</summary>
    public static void Write(this Utf8JsonWriter json, string name, Coordinates places, int[] kept)
    {
        switch (places.Kind)
        {
            case AxisKind.Category:
                json.Write(name, kept.Select(i => places.Labels[i]));
                break;
            case AxisKind.Date:
                json.Write(name, kept.Select(i => ChartText.Date(places.Values[i])));
                break;
            case AxisKind.Number:
                json.Write(name, kept.Select(i => places.Values[i]));
                break;
            default:
                throw AxisKinds.Unknown(places.Kind);
        }
    }

    /// <summary>A place on an axis of a kind.</summary>
    public static void WritePlace(this Utf8JsonWriter json, string name, double value, AxisKind kind)
    {
        if (kind == AxisKind.Date)
            json.WriteString(name, ChartText.Date(value));
        else
            json.Write(name, value);
    }

    /// <summary>A text that Plotly shows as it stands: it reads tags and entities, so what looks like one is escaped.</summary>
    public static string Text(string text)
    {
        var hasEntity = text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal);
        if (!hasEntity && !text.Contains('<', StringComparison.Ordinal))
            return text;
        return text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
