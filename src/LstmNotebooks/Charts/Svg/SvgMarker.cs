namespace LstmNotebooks.Charts;

/// <summary>The markers of points as paths.</summary>
internal static class SvgMarker
{
    /// <summary>A marker of a series as a path around the current point.</summary>
    public static string Shape(int series) => Palette.Marker(series) switch
    {
        "circle" => "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0",
        "square" => "m-3.2-3.2h6.4v6.4h-6.4z",
        "diamond" => "m-4.2 0l4.2-4.2 4.2 4.2-4.2 4.2z",
        "triangle-up" => "m-4 3.2l4-7.2 4 7.2z",
        "triangle-down" => "m-4-3.2l4 7.2 4-7.2z",
        "cross" => "m-1.3-4h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7v-2.6h2.7z",
        var marker => throw new InvalidOperationException($"The marker '{marker}' has no shape: give it one beside the others."),
    };
}
