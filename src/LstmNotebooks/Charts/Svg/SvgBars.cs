namespace LstmNotebooks.Charts;

/// <summary>The boxes of bars and histograms.</summary>
internal static class SvgBars
{
    /// <summary>A line of the page's colour between neighbours, where they are wide enough for one.</summary>
    public static double Gap(double thickness) => thickness >= 4 ? 1 : 0;

    /// <summary>A box between two corners, as a path.</summary>
    public static string Box(double x, double y, double toX, double toY) =>
        $"M{SvgText.Point(x, y)}H{SvgText.Number(toX)}V{SvgText.Number(toY)}H{SvgText.Number(x)}z";
}
