using LstmNotebooks.Charts;

namespace LstmNotebooks.Metrics;

/// <summary>Figures whose axes both run from 0 to 1.</summary>
internal static class UnitSquare
{
    // Lines and points at 0 and 1 would else be cut in half.
    private const double Margin = 0.02;

    // So that 0 to 1 is as long upwards as across: title, axes and a legend of two names per row leave a square.
    private const int Width = 500;
    private const int HeightWithoutLegend = 540;
    private const int HeightOfLegendRow = 18;

    public static Figure Figure(
        string title,
        IReadOnlyList<(string Name, IEnumerable<double> X, IEnumerable<double> Y)> lines,
        string xTitle,
        string yTitle)
    {
        var first = IsPoint(lines[0].X)
            ? Chart.Scatter(lines[0].X, lines[0].Y, title, labels: null, lines[0].Name, xTitle, yTitle)
            : Chart.Line(lines[0].X, lines[0].Y, title, lines[0].Name, xTitle, yTitle);
        return Framed(
            lines.Skip(1)
                .Aggregate(
                    first,
                    (soFar, line) => IsPoint(line.X)
                        ? soFar.WithScatter(line.X, line.Y, line.Name)
                        : soFar.WithLine(line.X, line.Y, line.Name)));
    }

    public static Figure Framed(Figure figure) => figure with
    {
        XAxis = figure.XAxis with { Minimum = -Margin, Maximum = 1 + Margin },
        YAxis = figure.YAxis with { Minimum = -Margin, Maximum = 1 + Margin },
        Width = Width,
        Height = HeightWithoutLegend + HeightOfLegendRow * ((figure.Traces.Count + 1) / 2),
    };

    /// <summary>Whether there is one place only, which no line shows.</summary>
    private static bool IsPoint(IEnumerable<double> x) => x.Take(2).Count() == 1;
}
