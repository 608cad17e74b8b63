namespace LstmNotebooks.Charts;

/// <summary>The smallest and the largest of some values.</summary>
internal readonly record struct Extent(double Minimum, double Maximum)
{
    private const double SmallestSize = 1e-200;
    private const double SmallestShare = 1e-12;

    /// <summary>The extent of nothing: a union with it changes nothing.</summary>
    public static Extent Empty { get; } = new(double.PositiveInfinity, double.NegativeInfinity);

    public bool IsEmpty => Minimum > Maximum;

    public double Length => Maximum - Minimum;

    /// <summary>Of the values that are numbers; NaN marks a gap and is passed over.</summary>
    public static Extent Of(IEnumerable<double> values)
    {
        var extent = Empty;
        foreach (var value in values)
            extent = extent.Including(value);
        return extent;
    }

    public Extent Including(double value) =>
        double.IsNaN(value) ? this : new(Math.Min(Minimum, value), Math.Max(Maximum, value));

    public Extent Union(Extent other) => new(Math.Min(Minimum, other.Minimum), Math.Max(Maximum, other.Maximum));

    public Extent Padded(double amount) => new(Minimum - amount, Maximum + amount);

    /// <summary>With room on both sides when all values are the same but for rounding, so that a scale can be built on it.</summary>
    public Extent Opened()
    {
        var size = Math.Max(Math.Abs(Minimum), Math.Abs(Maximum));
        if (size < SmallestSize)
            return new Extent(-1, 1);
        return Length > SmallestShare * size ? this : Padded(size * 0.1);
    }
}
