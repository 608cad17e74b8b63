using System.Globalization;

namespace LstmNotebooks.Charts;

/// <summary>Writes a grid of figures as Plotly's JSON with subplots.</summary>
internal static class PlotlyGrid
{
    /// <summary>The pixels a cell gives to its axes and title.</summary>
    private const double AcrossMargin = 70;
    private const double UpwardsMargin = 100;
    private const int TitleHeight = 110;

    public static string Write(FigureGrid grid) => PlotlyFigure.Compose(json =>
    {
        Trace[] traces = [.. grid.Figures.SelectMany(figure => figure.Traces)];
        json.WriteStartArray("data");
        for (var i = 0; i < grid.Figures.Count; i++)
            for (var series = 0; series < grid.Figures[i].Traces.Count; series++)
                SeriesOf(grid, i, series, PlotlyFigure.MostPoints / traces.Length).Write(json);
        json.WriteEndArray();

        json.WriteStartObject("layout");
        PlotlyLayout.WriteFrame(
            json,
            grid.Title,
            grid.Width,
            TitleHeight + grid.Rows * grid.RowHeight,
            hasLegend: grid.Figures.Any(figure => figure.Traces.Count > 1),
            hasAxes: grid.Figures.Any(figure => figure.Traces[0].HasAxes));
        PlotlyLayout.WriteSettings(json, traces);
        for (var i = 0; i < grid.Figures.Count; i++)
            PlotlyLayout.WriteAxes(json, grid.Figures[i], Number(i), Across(grid, i), Upwards(grid, i));
        PlotlyMarks.Write(
            json,
            [.. grid.Figures.Select((figure, i) => (figure, Number(i)))],
            [.. grid.Figures.Select((figure, i) => (Fitting(figure, grid), Across(grid, i).Minimum, Upwards(grid, i).Maximum))]);
        json.WriteEndObject();
    });

    private static PlotlySeries SeriesOf(FigureGrid grid, int figure, int series, int limit) =>
        new(grid.Figures[figure], series, Number(figure), limit, (Across(grid, figure), Upwards(grid, figure)));

    /// <summary>Plotly's axes are x, x2, x3, …</summary>
    private static string Number(int figure) => figure == 0 ? "" : (figure + 1).ToString(CultureInfo.InvariantCulture);

    private static string Fitting(Figure figure, FigureGrid grid) =>
        SvgText.Fit(figure.Title, SvgLayout.TextSize, (double)grid.Width / grid.Columns - AcrossMargin);

    private static Extent Across(FigureGrid grid, int figure)
    {
        var (column, width) = (grid.Cells[figure] % grid.Columns, 1.0 / grid.Columns);
        return new Extent(column * width, (column + 1) * width - (column + 1 < grid.Columns ? AcrossMargin / grid.Width : 0));
    }

    private static Extent Upwards(FigureGrid grid, int figure)
    {
        var (bottom, height) = (grid.Rows - 1 - grid.Cells[figure] / grid.Columns, 1.0 / grid.Rows);
        return new Extent(bottom * height, (bottom + 1) * height - UpwardsMargin / (grid.Rows * grid.RowHeight));
    }
}
