namespace LstmNotebooks.Charts;

/// <summary>The colours of an SVG by their purpose, each for light and for dark pages.</summary>
/// <remarks>
/// The light colour stands in an attribute, so that a viewer without styles shows it too; a style rule swaps in the dark
/// one. The picture paints its own background: wherever it is put, text and background come from the same scheme.
/// </remarks>
internal static class SvgInk
{
    public const string Page = "page";
    public const string Halo = "halo";
    public const string Text = "ink";
    public const string Soft = "soft";
    public const string Grid = "grid";
    public const string Axis = "axis";
    public const string Mark = "mark";
    public const string Shade = "shade";
    public const string DeepShade = "deep";
    public const string Layer = "layer";
    public const string Operation = "point";
    public const string State = "state";

    /// <summary>The strokes of a series.</summary>
    public static string Stroke(int series) => $"s{series % Palette.Count}";

    /// <summary>The filling of a series.</summary>
    public static string Fill(int series) => $"f{series % Palette.Count}";

    /// <summary>The strokes of a series, in its own colour when it has one.</summary>
    public static string Stroke(Trace trace, int series) => trace.Color is { } color ? $"s{color[1..]}" : Stroke(series);

    /// <summary>The filling of a series, in its own colour when it has one.</summary>
    public static string Fill(Trace trace, int series) => trace.Color is { } color ? $"f{color[1..]}" : Fill(series);

    /// <summary>Class and light colours of some inks, separated by spaces, as attributes.</summary>
    public static string Attributes(string inks)
    {
        var colors = inks.Split(' ').Select(Of).Select(color => $" {color.Property}=\"{color.Light}\"");
        return $" class=\"{inks}\"{string.Concat(colors)}";
    }

    /// <summary>The style rules that swap in the dark colours of the inks used within the element of an id.</summary>
    public static string DarkRules(string id, IEnumerable<string> inks)
    {
        var rules = inks.Select(ink => $"#{id} .{ink}{{{Of(ink).Property}:{Of(ink).Dark}}}");
        return $"@media(prefers-color-scheme:dark){{{string.Concat(rules)}}}";
    }

    /// <summary>The attribute an ink sets, and its colour on light and on dark pages.</summary>
    public static (string Property, string Light, string Dark) Of(string ink) => ink switch
    {
        Page => ("fill", "#ffffff", "#16191e"),
        Halo => ("stroke", "#ffffff", "#16191e"),
        Text => ("fill", "#1f2328", "#e8eaed"),
        Soft => ("fill", "#57606a", "#adb5bd"),
        Grid => ("stroke", "#e4e7ea", "#2d323a"),
        Axis => ("stroke", "#8c959f", "#6c757f"),
        Mark => ("stroke", "#57606a", "#adb5bd"),
        Shade => ("fill", "#f0f2f5", "#20252c"),
        DeepShade => ("fill", "#e2e6eb", "#2b3139"),
        Layer => ("fill", "#ffe5b4", "#57431a"),
        Operation => ("fill", "#d3e7f7", "#1b435e"),
        State => ("fill", "#d9f0e2", "#1b4a35"),
        _ => OfSeries(ink),
    };

    private static (string Property, string Light, string Dark) OfSeries(string ink)
    {
        if (ink is not (['s' or 'f', >= '0' and <= '9'] or ['s' or 'f', _, _, _, _, _, _]))
            throw new ArgumentException(
                $"'{ink}' is no ink: name one of the purposes, or a series or colour behind s for strokes or f for fillings.");
        var (light, dark) = ink.Length == 2 ? Palette.Color(ink[1] - '0') : ($"#{ink[1..]}", Palette.OnDark($"#{ink[1..]}"));
        return (ink[0] == 's' ? "stroke" : "fill", light, dark);
    }
}
