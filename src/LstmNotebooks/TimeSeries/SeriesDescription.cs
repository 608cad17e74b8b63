namespace LstmNotebooks.TimeSeries;

/// <summary>A series at a glance.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="First">Its first date.</param>
/// <param name="Last">Its last date.</param>
/// <param name="Columns">The statistics of each column.</param>
public sealed record SeriesDescription(string Name, DateOnly First, DateOnly Last, IReadOnlyList<ColumnStatistics> Columns);
