namespace LstmNotebooks.Charts;

/// <summary>Points joined in a picture, no more of them than the eye can tell apart.</summary>
internal static class SvgLine
{
    public const string BandOpacity = "fill-opacity=\"0.22\"";
    private const int MostDisordered = 4000;

    /// <summary>The indices that draw the same line as all points; none of y is NaN.</summary>
    public static int[] Kept(double[] x, double[] y)
    {
        for (var i = 1; i < x.Length; i++)
            if (x[i] < x[i - 1])
                return Downsampling.Line(y, MostDisordered);
        return Downsampling.LowestAndHighest(y, i => (int)x[i]);
    }

    /// <summary>Points as they stand in a path.</summary>
    public static string Joined(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{SvgText.Point(point.X, point.Y)}"));
}
