using System.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>A matrix as coloured cells.</summary>
/// <param name="Name">What the cells' values are.</param>
/// <param name="X">The columns' names, left to right.</param>
/// <param name="Y">The rows' names, top to bottom.</param>
/// <param name="Cells">Row by row; NaN leaves a cell empty.</param>
internal sealed partial record HeatMapTrace(string Name, Coordinates X, Coordinates Y, double[] Cells) : Trace(Name, X, Y)
{
    private const int MostCells = 10_000;
    private const double Rounding = 1e-3;

    public override string Kind => "heat map";

    public override string Noun => "cell";

    public override int Count => Cells.Length;

    public override Extent ValueExtent => Extent.Of(Cells);

    public override bool FillsFigure => true;

    public override bool MayRepeatNames => true;

    public override double RoomOnTheRight => ColorBarRoom;

    public override string ValuesInWords => $"; {(Name.Length == 0 ? "values" : Name)} {ChartText.Range(ValueExtent)}";

    public override string FigureInWords(string kinds) => kinds;

    /// <summary>What the colours span whatever the values are; null lets these decide.</summary>
    public Extent? Scale { get; init; }

    /// <summary>How many decimals the values in the cells have; null for a few significant digits.</summary>
    public int? Decimals { get; init; }

    /// <summary>What the colours span: symmetric about zero when the values lie on both sides of it.</summary>
    public Extent ColorExtent
    {
        get
        {
            if (Scale is { } scale)
                return scale;
            var extent = ValueExtent;
            if (!IsDiverging)
                return extent.Opened();
            var reach = Math.Max(-extent.Minimum, extent.Maximum);
            return new Extent(-reach, reach);
        }
    }

    /// <summary>Whether the colours part values below zero from those above.</summary>
    public bool IsDiverging => (Scale ?? ValueExtent) is { Minimum: < 0, Maximum: > 0 };

    /// <summary>A matrix that a reader gives, checked.</summary>
    public static HeatMapTrace From<T, TColumn, TRow>(
        T[,] matrix,
        IEnumerable<TColumn> xLabels,
        IEnumerable<TRow> yLabels,
        string name,
        (double From, double To)? scale = null)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var shape = $"[{matrix.GetLength(0)}, {matrix.GetLength(1)}]";
        var cells = Coordinates.Numbers(matrix.Cast<T>(), "matrix", gaps: true);
        if (cells.Count > MostCells)
            throw new ArgumentException(
                $"Chart.HeatMap expects at most {ChartText.Count(MostCells)} cells but got {shape}: "
                + "show a part, or average neighbouring rows and columns.");
        var columns = Coordinates.Names(xLabels, "xLabels");
        var rows = Coordinates.Names(yLabels, "yLabels");
        if (rows.Count != matrix.GetLength(0) || columns.Count != matrix.GetLength(1))
            throw new ArgumentException(
                $"Chart.HeatMap got a matrix of {shape} cells with {rows.Count} yLabels and {columns.Count} xLabels: "
                + "give one y label a row and one x label a column.");
        var trace = new HeatMapTrace(name, columns, rows, cells.Values);
        return scale is { } given ? trace with { Scale = Checked(new Extent(given.From, given.To), trace.ValueExtent) } : trace;
    }

    /// <summary>A heat map of words with themselves, on the scale of cosines.</summary>
    public static HeatMapTrace Similarities<T>(IEnumerable<string> words, T[,] similarities, string name)
        where T : INumberBase<T>
    {
        var labels = Coordinates.Names(words, "words").Labels;
        var cells = From(similarities, labels, labels, name);
        var extent = cells.ValueExtent;
        if (extent.Minimum < -1 - Rounding || extent.Maximum > 1 + Rounding)
            throw new ArgumentException(
                $"Chart.SimilarityHeatMap expects similarities from −1 to 1 but got {ChartText.Range(extent)}: "
                + "show other numbers by Chart.HeatMap.");
        return cells with { Scale = new Extent(-1, 1), Decimals = 2 };
    }

    /// <summary>A value as its cell shows it; empty for an empty cell.</summary>
    public string TextOf(double value) => double.IsNaN(value) ? ""
        : Decimals is { } decimals ? ChartText.Decimals(value, decimals)
        : ChartText.Short(value, digits: 2);

    private static Extent Checked(Extent scale, Extent values)
    {
        if (!(scale.Minimum < scale.Maximum && scale.Minimum <= values.Minimum && values.Maximum <= scale.Maximum))
            throw new ArgumentException(
                $"Chart.HeatMap got a scale from {ChartText.Range(scale)} for values from {ChartText.Range(values)}: "
                + "give one that holds them all, or none.");
        return scale;
    }
}
