namespace LstmNotebooks.Frames;

/// <summary>Plotly's kinds of traces in words.</summary>
internal static class TraceKinds
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["scatter3d"] = "3-D scatter chart",
        ["surface"] = "3-D surface",
        ["mesh3d"] = "3-D mesh",
        ["cone"] = "3-D cone chart",
        ["streamtube"] = "3-D stream tube chart",
        ["isosurface"] = "3-D isosurface",
        ["volume"] = "3-D volume",
        ["scatterpolar"] = "polar chart",
        ["scatterpolargl"] = "polar chart",
        ["barpolar"] = "polar bar chart",
        ["scattersmith"] = "Smith chart",
        ["scatterternary"] = "ternary chart",
        ["scattergeo"] = "map",
        ["choropleth"] = "map",
        ["scattermapbox"] = "map",
        ["choroplethmapbox"] = "map",
        ["densitymapbox"] = "map",
        ["sankey"] = "Sankey diagram",
        ["sunburst"] = "sunburst chart",
        ["treemap"] = "tree map",
        ["icicle"] = "icicle chart",
        ["funnel"] = "funnel chart",
        ["funnelarea"] = "funnel chart",
        ["waterfall"] = "waterfall chart",
        ["violin"] = "violin plot",
        ["contour"] = "contour plot",
        ["histogram2d"] = "2-D histogram",
        ["histogram2dcontour"] = "2-D histogram",
        ["image"] = "image",
        ["carpet"] = "carpet plot",
        ["contourcarpet"] = "carpet plot",
        ["scattercarpet"] = "carpet plot",
        ["parcoords"] = "parallel coordinates plot",
        ["parcats"] = "parallel categories plot",
        ["splom"] = "scatter plot matrix",
        ["table"] = "table",
        ["indicator"] = "indicator",
        ["heatmap"] = "heat map",
        ["ohlc"] = "OHLC chart",
        ["box"] = "box plot",
        ["pie"] = "pie",
        ["histogram"] = "histogram",
        ["bar"] = "bar chart",
        ["candlestick"] = "candlestick chart",
    };

    /// <summary>A kind as readers know it, such as "3-D surface".</summary>
    public static string NameOf(string type) => Names.GetValueOrDefault(type, $"{type} chart");
}
