namespace LstmNotebooks.Charts;

/// <summary>A matrix as coloured cells.</summary>
/// <param name="Name">What the cells' values are.</param>
/// <param name="X">The columns' names, left to right.</param>
/// <param name="Y">The rows' names, top to bottom.</param>
/// <param name="Cells">Row by row; NaN leaves a cell empty.</param>
internal sealed record HeatMapTrace(string Name, Coordinates X, Coordinates Y, double[] Cells) : Trace(Name, X, Y)
{
    public override string Kind => "heat map";

    public override string Noun => "cell";

    public override int Count => Cells.Length;

    public override Extent ValueExtent => Extent.Of(Cells);

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

    public bool IsDiverging => (Scale ?? ValueExtent) is { Minimum: < 0, Maximum: > 0 };

    /// <summary>A value as its cell shows it; empty for an empty cell.</summary>
    public string TextOf(double value) => double.IsNaN(value) ? "" : Decimals is { } decimals ? Words.Decimals(value, decimals) : Words.Short(value, digits: 2);
}
