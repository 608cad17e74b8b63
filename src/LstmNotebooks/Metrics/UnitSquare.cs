using LstmNotebooks.Charts;

namespace LstmNotebooks.Metrics;

/// <summary>Figures whose axes both run from 0 to 1.</summary>
internal static class UnitSquare
{
    public static Figure Figure(string title, IReadOnlyList<(string Name, IEnumerable<double> X, IEnumerable<double> Y)> lines, string xTitle, string yTitle)
    {
        var first = Chart.Line(lines[0].X, lines[0].Y, title, lines[0].Name, xTitle, yTitle);
        var figure = lines.Skip(1).Aggregate(first, (soFar, line) => soFar.WithLine(line.X, line.Y, line.Name));
        return Framed(figure);
    }

    public static Figure Framed(Figure figure) => figure with
    {
        XAxis = figure.XAxis with { Minimum = 0, Maximum = 1 },
        YAxis = figure.YAxis with { Minimum = 0, Maximum = 1 },
        Width = 560,
        Height = 480,
    };
}
