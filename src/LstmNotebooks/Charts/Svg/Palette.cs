namespace LstmNotebooks.Charts;

/// <summary>Colours, dashes and markers of the series, in their order.</summary>
/// <remarks>
/// The colours are Okabe and Ito's, which readers of every colour vision tell apart, one for light pages and one for dark;
/// a few are darker or lighter than theirs, so that each stands out from its page by 3 : 1. Dashes and markers differ as
/// well, for print without colour.
/// </remarks>
internal static class Palette
{
    private static readonly (string Light, string Dark)[] Colors =
    [
        ("#0072b2", "#56b4e9"), ("#d55e00", "#e69f00"), ("#009e73", "#00b583"),
        ("#cc79a7", "#e29dc3"), ("#bf8300", "#f0e442"), ("#4196c8", "#d55e00"),
    ];

    private static readonly (string Svg, string Plotly)[] Dashes =
        [
            ("", "solid"),
            ("7 3", "7px,3px"),
            ("2 3", "2px,3px"),
            ("9 3 2 3", "9px,3px,2px,3px"),
            ("14 4", "14px,4px"),
            ("5 2 2 2 2 2", "5px,2px,2px,2px,2px,2px"),
        ];

    private static readonly string[] Markers = ["circle", "square", "diamond", "triangle-up", "triangle-down", "cross"];

    private const double DarkestOnDark = 100;

    public const int Count = 6;

    /// <summary>Anchors of the colours of a heat map of one sign, low to high.</summary>
    public static readonly string[] Sequential = ["#440154", "#3b528b", "#21918c", "#5ec962", "#fde725"];

    /// <summary>Anchors of the colours of a heat map about zero: blue below, orange above.</summary>
    public static readonly string[] Diverging = ["#00507d", "#5fa9d6", "#f5f5f5", "#e8935a", "#9c4400"];

    public static (string Light, string Dark) Color(int series) => Colors[series % Count];

    /// <summary>A colour of light pages as dark ones show it: lighter when it is too dark to stand out there.</summary>
    public static string OnDark(string color) => Brightness(color) < DarkestOnDark ? Between([color, "#ffffff"], 0.45) : color;

    /// <summary>The colour of a series on light pages: its own, or the palette's.</summary>
    public static string Light(Trace trace, int series) => trace.Color ?? Color(series).Light;

    public static (string Svg, string Plotly) Dash(int series) => Dashes[series % Count];

    public static string Marker(int series) => Markers[series % Count];

    /// <summary>The colour at a share of 0 to 1 between equally spaced anchors.</summary>
    public static string Between(string[] anchors, double share)
    {
        var place = Math.Clamp(share, 0, 1) * (anchors.Length - 1);
        var below = Math.Min((int)place, anchors.Length - 2);
        int Channel(int start)
        {
            var from = Convert.ToInt32(anchors[below].Substring(start, 2), 16);
            var to = Convert.ToInt32(anchors[below + 1].Substring(start, 2), 16);
            return (int)Math.Round(from + (place - below) * (to - from));
        }

        return $"#{Channel(1):x2}{Channel(3):x2}{Channel(5):x2}";
    }

    /// <summary>Black or white, whichever stands out more on a colour; that is the same on every page, so this is too.</summary>
    /// <param name="color">The ground.</param>
    /// <param name="darkest">From which brightness on, of 255, it is black; small letters are better read in black a little sooner.</param>
    public static string TextOn(string color, int darkest = 140) => Brightness(color) > darkest ? "#000" : "#fff";

    private static double Brightness(string color)
    {
        var (red, green, blue) = (Convert.ToInt32(color[1..3], 16), Convert.ToInt32(color[3..5], 16), Convert.ToInt32(color[5..7], 16));
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }
}
