using System.Globalization;
using System.Text;

namespace LstmNotebooks.Charts;

/// <summary>Numbers and texts inside an SVG: rounded, and measured without a font at hand.</summary>
internal static class SvgText
{
    private const string Narrow = "iljtfrI.,:;'|!()[] -·";
    private const string Wide = "mwMWOQ@%—…";
    private const int MostLines = 3;
    private const double BoldFactor = 1.13;

    /// <summary>Two decimals at most, and never a minus zero.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A place as it stands in a path.</summary>
    public static string Point(double x, double y) => $"{Number(x)} {Number(y)}";

    /// <summary>How wide a text is in the widest of the usual sans-serif fonts, about; the others need less.</summary>
    public static double Width(string text, double size)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes())
            ems += EmsOf(rune);
        return ems * size;
    }

    /// <summary>The text, or as much of its start as fits, with an ellipsis.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Width(text, size) <= width)
            return text;
        var runes = text.EnumerateRunes().ToList();
        while (runes.Count > 1 && Width(Join(runes) + "…", size) > width)
            runes.RemoveAt(runes.Count - 1);
        return Join(runes).TrimEnd() + "…";
    }

    /// <summary>A bold text in lines that fit, broken at spaces.</summary>
    public static IReadOnlyList<string> WrapBold(string text, double size, double width)
    {
        var boldSize = size * BoldFactor;
        var lines = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", boldSize) <= width)
                lines[^1] += " " + word;
            else
                lines.Add(Fit(word, boldSize, width));
        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines - 1), Fit(lines[MostLines - 1] + "…", boldSize, width)];
    }

    private static string Join(IEnumerable<Rune> runes) => string.Concat(runes);

    private static double EmsOf(Rune rune) => rune.Value switch
    {
        > 0x2E80 => 1.0,
        < 128 when Narrow.Contains((char)rune.Value, StringComparison.Ordinal) => 0.38,
        < 0x10000 when Wide.Contains((char)rune.Value, StringComparison.Ordinal) => 0.97,
        >= 'A' and <= 'Z' => 0.7,
        _ => 0.63,
    };
}
