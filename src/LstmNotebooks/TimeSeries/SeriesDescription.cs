using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.TimeSeries;

/// <summary>A series at a glance; shows itself as a table.</summary>
/// <param name="Name">The name of the series.</param>
/// <param name="First">Its first date.</param>
/// <param name="Last">Its last date.</param>
/// <param name="Columns">The statistics of each column.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record SeriesDescription(string Name, DateOnly First, DateOnly Last, IReadOnlyList<ColumnStatistics> Columns) : IHtml
{
    private const double Large = 100_000;

    /// <summary>A row a column of the series.</summary>
    public Table ToTable() => new(
        $"{Name}, {First:O} to {Last:O}",
        ["column", "count", "mean", "standard deviation", "minimum", "25 %", "median", "75 %", "maximum"],
        Columns.Select(column => (string[])
        [
            column.Name,
            column.Count.ToString("N0", CultureInfo.InvariantCulture),
            Show(column.Mean),
            Show(column.StandardDeviation),
            Show(column.Minimum),
            Show(column.LowerQuartile),
            Show(column.Median),
            Show(column.UpperQuartile),
            Show(column.Maximum),
        ]));

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private static string Show(double value) => value.ToString(Math.Abs(value) < Large ? "G6" : "N0", CultureInfo.InvariantCulture);
}
