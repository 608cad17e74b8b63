namespace LstmNotebooks.Charts;

/// <summary>The labels below a figure: as many as fit, slanted when names are long, and thinned out when they are many.</summary>
/// <param name="Ticks">Where the axis is marked, and what is written there.</param>
/// <param name="Slanted">Whether the labels rise to the right.</param>
/// <param name="Height">The pixels they take.</param>
/// <param name="Left">How far from the left edge the axis must start so that no label is cut off.</param>
internal sealed record SvgXLabels(IReadOnlyList<Tick> Ticks, bool Slanted, double Height, double Left)
{
    /// <summary>The sine and the cosine of the slant of 40 degrees.</summary>
    private const double Sine = 0.643;
    private const double Cosine = 0.766;
    private const double Gap = 14;
    private const double LevelHeight = 22;
    private const double LongestSlanted = 130;
    private const double LongestLevel = 30;
    private const int MostTicks = 12;

    public static SvgXLabels Of(AxisRange range, double left, double right, double figureWidth)
    {
        if (range.Kind == AxisKind.Category)
            return OfNames(range, left, right);
        var ticks = range.Ticks(2);
        for (var target = MostTicks; target >= 2; target--)
        {
            ticks = range.Ticks(target);
            if (Fits(ticks, range, left, right, figureWidth))
                break;
        }

        return new SvgXLabels(ticks, Slanted: false, LevelHeight, left);
    }

    /// <summary>The middle of a level label, moved inwards at the figure's edges.</summary>
    public static double Middle(string label, double x, double figureWidth)
    {
        var half = SvgText.Width(label, SvgLayout.TextSize) / 2;
        return Math.Clamp(x, half + 4, Math.Max(half + 4, figureWidth - half - 4));
    }

    /// <summary>The next of 1, 2, 5, 10, 20, … that is at least as large.</summary>
    public static int RoundUp(double count) => count <= 1 ? 1 : (int)NumberTicks.Step(count, 1);

    private static bool Fits(Tick[] ticks, AxisRange range, double left, double right, double figureWidth)
    {
        var end = double.NegativeInfinity;
        foreach (var tick in ticks)
        {
            var middle = Middle(tick.Label, left + range.Share(tick.Value) * (right - left), figureWidth);
            var half = SvgText.Width(tick.Label, SvgLayout.TextSize) / 2;
            if (middle - half < end + Gap)
                return false;
            end = middle + half;
        }

        return true;
    }

    private static SvgXLabels OfNames(AxisRange range, double left, double right)
    {
        var ticks = range.Ticks(int.MaxValue);
        var slot = (right - left) / ticks.Length;
        var widest = ticks.Max(tick => SvgText.Width(tick.Label, SvgLayout.TextSize));
        if (widest + 6 <= slot)
            return new SvgXLabels(ticks, Slanted: false, LevelHeight, left);

        // Short labels are thinned out, long ones slanted, and thinned out as well where even that is too narrow.
        var slanted = widest > LongestLevel;
        var every = RoundUp((slanted ? SvgLayout.TextLine : widest + Gap) / slot);
        Tick[] written =
        [
            .. ticks.Where((_, i) => i % every == 0)
                .Select(tick => tick with { Label = SvgText.Fit(tick.Label, SvgLayout.TextSize, LongestSlanted) }),
        ];
        if (!slanted)
            return new SvgXLabels(written, slanted, LevelHeight, left);
        var first = SvgText.Width(written[0].Label, SvgLayout.TextSize);
        return new SvgXLabels(
            written,
            slanted,
            Math.Min(widest, LongestSlanted) * Sine + 18,
            Math.Max(left, 6 + first * Cosine - slot / 2));
    }
}
