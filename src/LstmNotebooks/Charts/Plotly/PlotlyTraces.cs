using System.Globalization;
using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <summary>Writes the series of a figure as Plotly's traces.</summary>
internal static class PlotlyTraces
{
    private const int NumbersPerCandle = 5;
    private const int MostOutliers = 500;

    /// <summary>Writes one series of a figure.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="figure">Whose series it is.</param>
    /// <param name="series">Which.</param>
    /// <param name="axes">The number of its subplot's axes, empty for the first.</param>
    /// <param name="limit">How many points it may have.</param>
    /// <param name="place">The part of the picture that its figure takes as one of several in it; null when it is alone.</param>
    public static void Write(Utf8JsonWriter json, Figure figure, int series, string axes, int limit, (Extent X, Extent Y)? place)
    {
        var trace = figure.Traces[series];
        var isSubplot = place is not null;
        Start(json, trace, axes);
        if (trace is PieTrace && place is { } part)
            WriteDomain(json, part.X, part.Y);
        if (trace is BandTrace band)
            WriteBand(json, band, series, axes, limit / 2);
        else
            WriteContent(json, figure, series, limit, isSubplot);

        // A band says itself which of its edges the legend shows.
        if (isSubplot && (figure.Traces.Count == 1 || trace.Name.Length == 0) && trace is not (BandTrace or PieTrace))
            json.WriteBoolean("showlegend", false);
        json.WriteEndObject();
    }

    /// <summary>A pie has no axes, so it says itself where it stands.</summary>
    private static void WriteDomain(Utf8JsonWriter json, Extent x, Extent y)
    {
        json.WriteStartObject("domain");
        json.Write("x", [x.Minimum, x.Maximum]);
        json.Write("y", [y.Minimum, y.Maximum]);
        json.WriteEndObject();
    }

    private static void Start(Utf8JsonWriter json, Trace trace, string axes)
    {
        json.WriteStartObject();
        json.WriteString("type", trace switch
        {
            BarTrace or HistogramTrace => "bar",
            BoxTrace => "box",
            PieTrace => "pie",
            HeatMapTrace => "heatmap",
            CandlestickTrace => "candlestick",
            _ => "scatter",
        });
        if (trace.Name.Length > 0)
            json.WriteString("name", PlotlyValues.Text(trace.Name));
        if (axes.Length == 0 || trace is PieTrace)
            return;
        json.WriteString("xaxis", "x" + axes);
        json.WriteString("yaxis", "y" + axes);
    }

    private static void WriteContent(Utf8JsonWriter json, Figure figure, int series, int limit, bool isSubplot)
    {
        switch (figure.Traces[series])
        {
            case LineTrace line:
                WriteLine(json, line, series, limit);
                break;
            case ScatterTrace scatter:
                WriteScatter(json, scatter, figure, series, limit);
                break;
            case BarTrace bar:
                WriteBar(json, bar, series);
                break;
            case HistogramTrace histogram:
                WriteHistogram(json, histogram, series);
                break;
            case BoxTrace box:
                WriteBox(json, box, series);
                break;
            case PieTrace pie:
                WritePie(json, pie);
                break;
            case HeatMapTrace heatMap:
                WriteHeatMap(json, heatMap, hasScale: !isSubplot);
                break;
            case CandlestickTrace candlestick:
                WriteCandlestick(json, candlestick.Merged(Math.Max(1, limit / NumbersPerCandle)), series);
                break;
        }
    }

    private static void WriteLine(Utf8JsonWriter json, LineTrace line, int series, int limit)
    {
        var kept = Reduction.Line(line.Y.Values, limit);
        json.WriteString("mode", line.Markers ? "lines+markers" : "lines");
        if (line.FilledToZero)
            json.WriteString("fill", "tozeroy");
        json.Write("x", line.X, kept);
        json.Write("y", line.Y, kept);
        json.WriteBoolean("connectgaps", false);
        json.WriteStartObject("line");
        json.WriteString("color", Palette.Light(line, series));
        json.WriteString("dash", line.IsErrorBars ? "solid" : Palette.Dash(series).Plotly);
        json.Write("width", 1.75);
        json.WriteEndObject();
    }

    /// <summary>Plotly fills between two traces: the lower line, unseen, and the upper one.</summary>
    private static void WriteBand(Utf8JsonWriter json, BandTrace band, int series, string axes, int limit)
    {
        foreach (var (isUpper, y) in new[] { (false, band.Y.Values), (true, band.Upper) })
        {
            if (isUpper)
            {
                json.WriteEndObject();
                Start(json, band, axes);
            }

            var kept = Reduction.Line(y, limit);
            json.WriteString("mode", "lines");
            json.Write("x", band.X, kept);
            json.Write("y", kept.Select(i => y[i]));
            json.WriteStartObject("line");
            json.Write("width", 0);
            json.WriteString("color", Palette.Light(band, series));
            json.WriteEndObject();
            json.WriteBoolean("showlegend", isUpper);
            if (!isUpper)
                continue;
            json.WriteString("fill", "tonexty");
            json.WriteString("fillcolor", Palette.Light(band, series) + "38");
        }
    }

    private static void WriteScatter(Utf8JsonWriter json, ScatterTrace scatter, Figure figure, int series, int limit)
    {
        var kept = Reduction.EveryFew(scatter.Count, limit);
        json.WriteString("mode", scatter.Labels.Length > 0 ? "markers+text" : "markers");
        json.Write("x", scatter.X, kept);
        json.Write("y", scatter.Y, kept);
        if (scatter.Labels.Length > 0)
            WriteLabels(json, scatter.Labels, SvgLayout.Of(figure).Labels[series]!, kept);

        json.WriteStartObject("marker");
        json.WriteString("color", Palette.Light(scatter, series));
        json.WriteString("symbol", Palette.Marker(series));
        json.Write("size", 7);
        json.WriteEndObject();
    }

    /// <summary>The texts stand where the picture has them; those without room there show only to who points at them.</summary>
    private static void WriteLabels(Utf8JsonWriter json, string[] labels, LabelPlace?[] places, int[] kept)
    {
        json.Write("text", kept.Select(i => places[i] is null ? "" : labels[i]));
        json.Write("textposition", kept.Select(i => places[i]?.Side ?? "middle right"));
        json.WriteStartObject("textfont");
        json.Write("size", LabelPlaces.TextSize);
        json.WriteEndObject();
        json.Write("hovertext", kept.Select(i => labels[i]));
    }

    private static void WriteBar(Utf8JsonWriter json, BarTrace bar, int series)
    {
        int[] all = [.. Enumerable.Range(0, bar.Count)];
        json.WriteString("orientation", bar.Horizontal ? "h" : "v");
        json.Write("x", bar.X, all);
        json.Write("y", bar.Y, all);
        WriteMarkerColor(json, bar, series);
    }

    private static void WriteHistogram(Utf8JsonWriter json, HistogramTrace histogram, int series)
    {
        var edges = histogram.X.Values;
        json.Write("x", edges.Zip(edges.Skip(1), (lower, upper) => (lower + upper) / 2));
        json.Write("y", histogram.Y.Values);
        json.Write("width", edges.Zip(edges.Skip(1), (lower, upper) => upper - lower));
        WriteMarkerColor(json, histogram, series);
    }

    /// <summary>Boxes come ready made: quartiles and whiskers, and as data only the values beyond these.</summary>
    private static void WriteBox(Utf8JsonWriter json, BoxTrace box, int series)
    {
        var (names, samples) = box.Horizontal ? ("y", "x") : ("x", "y");
        json.WriteString("orientation", box.Horizontal ? "h" : "v");
        json.Write(names, box.Names.Labels);
        json.Write("q1", box.Boxes.Select(one => one.FirstQuartile));
        json.Write("median", box.Boxes.Select(one => one.Median));
        json.Write("q3", box.Boxes.Select(one => one.ThirdQuartile));
        json.Write("lowerfence", box.Boxes.Select(one => one.LowerWhisker));
        json.Write("upperfence", box.Boxes.Select(one => one.UpperWhisker));
        if (box.Boxes.Any(one => one.Outliers.Length > 0))
            WriteOutliers(json, samples, box);
        json.WriteString("boxpoints", "outliers");
        WriteMarkerColor(json, box, series);
    }

    private static void WriteOutliers(Utf8JsonWriter json, string name, BoxTrace box)
    {
        json.WriteStartArray(name);
        foreach (var one in box.Boxes)
        {
            json.WriteStartArray();
            foreach (var i in Reduction.EveryFew(one.Outliers.Length, MostOutliers))
                json.Write(one.Outliers[i]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WritePie(Utf8JsonWriter json, PieTrace pie)
    {
        json.Write("labels", pie.X.Labels);
        json.Write("values", pie.Y.Values);
        json.Write("hole", pie.Hole);
        json.WriteBoolean("sort", false);
        json.WriteString("direction", "clockwise");
        json.WriteString("textinfo", "label+percent");
        json.WriteBoolean("showlegend", false);
        json.WriteStartObject("marker");
        json.Write("colors", Enumerable.Range(0, pie.X.Count).Select(i => pie.ColorOf(i) ?? Palette.Color(i).Light));
        json.WriteEndObject();
    }

    private static void WriteHeatMap(Utf8JsonWriter json, HeatMapTrace heatMap, bool hasScale)
    {
        json.WriteStartArray("z");
        foreach (var row in heatMap.Cells.Chunk(heatMap.X.Count))
        {
            json.WriteStartArray();
            foreach (var value in row)
                json.Write(value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        if (heatMap.Decimals is { } decimals)
            json.WriteString("texttemplate", string.Create(CultureInfo.InvariantCulture, $"%{{z:.{decimals}f}}"));
        json.WriteBoolean("showscale", hasScale);
        json.Write("zmin", heatMap.ColorExtent.Minimum);
        json.Write("zmax", heatMap.ColorExtent.Maximum);
        WriteColorScale(json, heatMap.IsDiverging ? Palette.Diverging : Palette.Sequential);
    }

    private static void WriteColorScale(Utf8JsonWriter json, string[] anchors)
    {
        json.WriteStartArray("colorscale");
        for (var i = 0; i < anchors.Length; i++)
        {
            json.WriteStartArray();
            json.Write(i / (anchors.Length - 1.0));
            json.WriteStringValue(anchors[i]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteCandlestick(Utf8JsonWriter json, CandlestickTrace candles, int series)
    {
        json.Write("x", candles.X, [.. Enumerable.Range(0, candles.X.Count)]);
        json.Write("open", candles.Open);
        json.Write("high", candles.High);
        json.Write("low", candles.Low);
        json.Write("close", candles.Y.Values);
        foreach (var (direction, color) in new[] { ("increasing", Palette.Color(series).Light), ("decreasing", Palette.Color(series + 1).Light) })
        {
            json.WriteStartObject(direction);
            json.WriteString("fillcolor", direction == "increasing" ? "#ffffff" : color);
            json.WriteStartObject("line");
            json.WriteString("color", color);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteMarkerColor(Utf8JsonWriter json, Trace trace, int series)
    {
        json.WriteStartObject("marker");
        json.WriteString("color", Palette.Light(trace, series));
        json.WriteEndObject();
    }
}
