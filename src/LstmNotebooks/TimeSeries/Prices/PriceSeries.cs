using System.Collections;
using System.Collections.Immutable;
using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>
/// Daily prices of one share or index, oldest first; immutable. <c>prices[100..200]</c> and <see cref="Between"/> give parts.
/// </summary>
public sealed class PriceSeries : IReadOnlyList<PriceBar>
{
    private readonly ImmutableArray<PriceBar> bars;

    /// <summary>A series from bars in code; dates must ascend and prices must be finite numbers.</summary>
    /// <param name="name">What errors, tables and figures call it, such as "AAPL".</param>
    /// <param name="bars">The days, oldest first; one at least.</param>
    public PriceSeries(string name, IEnumerable<PriceBar> bars)
        : this(name, [.. bars], check: true)
    {
    }

    private PriceSeries(string name, ImmutableArray<PriceBar> bars, bool check)
    {
        (Name, this.bars) = (name, bars);
        Dates = [.. bars.Select(bar => bar.Date)];
        Closes = [.. bars.Select(bar => bar.Close)];
        if (check)
            Check();
    }

    /// <summary>What the prices are of: the file's name without its ending, or as given.</summary>
    public string Name { get; }

    /// <summary>The number of days.</summary>
    public int Count => bars.Length;

    /// <summary>[Count] the days, ascending.</summary>
    public ImmutableArray<DateOnly> Dates { get; }

    /// <summary>[Count] the last price of each day.</summary>
    public ImmutableArray<double> Closes { get; }

    /// <summary>One day, from 0.</summary>
    public PriceBar this[int index] => bars[index];

    /// <summary>
    /// Reads a CSV file of daily prices, as it is, as gzip or alone in a ZIP file; one that is newest first is put in order.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its layout; null for what the file itself tells.</param>
    /// <param name="missing">What to do with a missing cell.</param>
    public static PriceSeries Load(string path, PriceFormat? format = null, MissingValue missing = MissingValue.Fail) =>
        PriceReader.Load(path, format ?? new PriceFormat(), missing);

    /// <summary>Reads daily prices from a table already in memory.</summary>
    /// <param name="table">The table.</param>
    /// <param name="format">Its layout; null as in <see cref="Load"/>.</param>
    /// <param name="missing">What to do with a missing cell.</param>
    public static PriceSeries FromTable(CsvTable table, PriceFormat? format = null, MissingValue missing = MissingValue.Fail)
    {
        ArgumentNullException.ThrowIfNull(table);
        return PriceReader.Read(table, format ?? new PriceFormat(), missing);
    }

    /// <summary>A part by position: <c>prices[100..200]</c> calls it.</summary>
    /// <param name="start">The first day, from 0.</param>
    /// <param name="length">The number of days.</param>
    public PriceSeries Slice(int start, int length) => new(Name, bars.Slice(start, length), check: false);

    /// <summary>The days from one date to another, both included.</summary>
    /// <param name="first">The earliest day.</param>
    /// <param name="last">The latest day.</param>
    public PriceSeries Between(DateOnly first, DateOnly last)
    {
        ImmutableArray<PriceBar> part = [.. bars.Where(bar => bar.Date >= first && bar.Date <= last)];
        return part.Length > 0
            ? new(Name, part, check: false)
            : throw new ArgumentException(
                $"{Name} has no day between {first:O} and {last:O}: it runs from {Dates[0]:O} to {Dates[^1]:O}. Choose dates inside.");
    }

    /// <summary>The closes as a series of one value per day.</summary>
    /// <param name="unit">What the values are measured in, such as "US dollars".</param>
    public Series ToSeries(string unit = "") => new($"{Name} close", Dates, Closes, unit);

    /// <summary>Count, mean, spread and quartiles of open, high, low, close and volume.</summary>
    public SeriesDescription Describe() => new(
        Name,
        Dates[0],
        Dates[^1],
        [
            ColumnStatistics.Of("Open", [.. bars.Select(bar => bar.Open)]),
            ColumnStatistics.Of("High", [.. bars.Select(bar => bar.High)]),
            ColumnStatistics.Of("Low", [.. bars.Select(bar => bar.Low)]),
            ColumnStatistics.Of("Close", Closes),
            ColumnStatistics.Of("Volume", [.. bars.Select(bar => bar.Volume)]),
        ]);

    /// <summary>Writes the prices as CSV, which <see cref="Load"/> and data frames read back to the same numbers.</summary>
    public void SaveCsv(string path)
    {
        var adjusted = bars.Any(bar => bar.AdjustedClose is not null);
        string[] columns = ["Date", "Open", "High", "Low", "Close", .. adjusted ? ["Adj Close"] : Array.Empty<string>(), "Volume"];
        CsvFile.Save(path, columns, bars.Select(bar => (IReadOnlyList<object?>)
            [bar.Date, bar.Open, bar.High, bar.Low, bar.Close, .. adjusted ? [bar.AdjustedClose] : Array.Empty<object?>(), bar.Volume]));
    }

    /// <summary>Name, days and dates in one line.</summary>
    public override string ToString() => $"{Name}: {Count} days, {Dates[0]:O} to {Dates[^1]:O}";

    /// <inheritdoc/>
    public IEnumerator<PriceBar> GetEnumerator() => ((IEnumerable<PriceBar>)bars).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Check()
    {
        if (Count == 0)
            throw new ArgumentException($"{Name} has no days: a price series needs one at least.");
        DateOrder.Check(Name, Dates);
        foreach (var bar in bars)
        {
            if (!double.IsFinite(bar.Open)
                || !double.IsFinite(bar.High)
                || !double.IsFinite(bar.Low)
                || !double.IsFinite(bar.Close)
                || !double.IsFinite(bar.Volume)
                || !double.IsFinite(bar.AdjustedClose ?? 0))
                throw new ArgumentException(
                    $"{Name}: every price and the volume must be a finite number, but one day is {bar}. Leave the day out or fill it in.");
        }
    }
}
