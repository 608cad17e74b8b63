using System.Globalization;

namespace LstmNotebooks.Frames;

/// <summary>The text of a cell, the same in every culture, which reads back to the same value.</summary>
internal static class CellText
{
    /// <param name="value">The cell.</param>
    /// <param name="markDecimals">Whether a number of a type with decimals has a point even where it is whole.</param>
    /// <returns>Empty for NaN; null for an infinite number, and for a value that is no text, number, date or truth value.</returns>
    public static string? Of(object value, bool markDecimals = false) => value switch
    {
        string text => text,
        char one => one.ToString(),
        bool truth => truth ? "true" : "false",
        double.NaN or float.NaN => "",
        double number when double.IsFinite(number) => Marked(number.ToString("R", CultureInfo.InvariantCulture), markDecimals),
        float number when float.IsFinite(number) => Marked(number.ToString("R", CultureInfo.InvariantCulture), markDecimals),
        decimal number => Marked(number.ToString(CultureInfo.InvariantCulture), markDecimals),
        sbyte or byte or short or ushort or int or uint or long or ulong or TimeSpan or TimeOnly or Guid =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => Of(moment.DateTime),
        _ => null,
    };

    private static string Marked(string number, bool markDecimals) =>
        markDecimals && !number.AsSpan().ContainsAny('.', 'E') ? $"{number}.0" : number;
}
