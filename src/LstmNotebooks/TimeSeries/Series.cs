using System.Collections;
using System.Collections.Immutable;
using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>
/// One value a day, month or year, oldest first; immutable. <c>series[100..200]</c> and <see cref="Between"/> give parts.
/// </summary>
public sealed class Series : IReadOnlyList<double>
{
    /// <summary>A series from dates and values in code.</summary>
    /// <param name="name">What errors, tables and figures call it.</param>
    /// <param name="dates">Ascending, none repeated; a month is its first day.</param>
    /// <param name="values">One finite number a date.</param>
    /// <param name="unit">What the values are measured in, such as "°C".</param>
    public Series(string name, IEnumerable<DateOnly> dates, IEnumerable<double> values, string unit = "")
    {
        (Name, Unit, Dates, Values) = (name, unit, [.. dates], [.. values]);
        if (Dates.Length != Values.Length || Values.Length == 0)
            throw new ArgumentException(
                $"{name} has {Dates.Length} dates and {Values.Length} values: pass one value per date, and one date at least.");
        DateOrder.Check(name, Dates);
        Finite.Check(name, Values);
    }

    /// <summary>The name of what is measured, such as "Close".</summary>
    public string Name { get; }

    /// <summary>What the values are measured in; empty when not stated.</summary>
    public string Unit { get; }

    /// <summary>[Count] the dates, ascending.</summary>
    public ImmutableArray<DateOnly> Dates { get; }

    /// <summary>[Count] the values.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>The number of values.</summary>
    public int Count => Values.Length;

    /// <summary>One value, from 0.</summary>
    public double this[int index] => Values[index];

    /// <summary>Reads one value column of a CSV file with a header; a file that is newest first is put in order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="value">The column of values. Per cent are as they are written, and are then the unit.</param>
    /// <param name="date">The column of dates: days, months or years; null for the one with a usual name, such as Date or Month.</param>
    /// <param name="missing">What to do with a missing cell.</param>
    /// <param name="format">How the file is written; null for what the file itself tells.</param>
    public static Series Load(
        string path,
        string value,
        string? date = null,
        MissingValue missing = MissingValue.Fail,
        CsvFormat? format = null)
        => FromTable(CsvTable.Load(path, format ?? new CsvFormat()), value, date, missing);

    /// <summary>Takes one value column of a table already in memory.</summary>
    /// <param name="table">The table.</param>
    /// <param name="value">The column of values.</param>
    /// <param name="date">The column of dates; null for the one with a usual name.</param>
    /// <param name="missing">What to do with a missing cell.</param>
    public static Series FromTable(CsvTable table, string value, string? date = null, MissingValue missing = MissingValue.Fail)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Format.EachDay == DayRule.Combine)
            throw new ArgumentException(
                "A series has one value per day, and no open or high to combine: pass EachDay = DayRule.Last in the format, "
                + "which takes each day's last value.",
                nameof(table));
        table = DateParts.Join(table, date);
        var column = table.ColumnIndex(value);
        var dates = date is null && ColumnNames.Find(table, ColumnNames.Date) is >= 0 and var found
            ? found
            : table.ColumnIndex(date ?? "Date");
        var rows = table.Numbers([column], [.. Enumerable.Range(0, table.RowCount)], missing, dates);
        var days = DayRows.Of(table, rows, dates, table.Format);
        return new Series(
            table.Columns[column],
            days.Select(day => day.Date),
            days.Select(day => day.Last[0]),
            table.IsPercentage(column) ? "%" : "");
    }

    /// <summary>The same values with their unit stated.</summary>
    public Series In(string unit) => new(Name, Dates, Values, unit);

    /// <summary>A part by position: <c>series[100..200]</c> calls it.</summary>
    /// <param name="start">The first value, from 0.</param>
    /// <param name="length">The number of values.</param>
    public Series Slice(int start, int length) => new(Name, Dates.Slice(start, length), Values.Slice(start, length), Unit);

    /// <summary>The values from one date to another, both included.</summary>
    /// <param name="first">The earliest date.</param>
    /// <param name="last">The latest date.</param>
    public Series Between(DateOnly first, DateOnly last)
    {
        var start = Dates.Count(date => date < first);
        var length = Dates.Count(date => date <= last) - start;
        return length > 0
            ? Slice(start, length)
            : throw new ArgumentException(
                $"{Name} has no date between {first:O} and {last:O}: it runs from {Dates[0]:O} to {Dates[^1]:O}. Choose dates inside.");
    }

    /// <summary>Count, mean, spread and quartiles of the values.</summary>
    public SeriesDescription Describe() =>
        new(Name, Dates[0], Dates[^1], [ColumnStatistics.Of(Unit.Length > 0 ? $"{Name} ({Unit})" : Name, Values)]);

    /// <summary>Writes dates and values as CSV, which <see cref="Load"/> and data frames read back to the same numbers.</summary>
    public void SaveCsv(string path)
        => CsvFile.Save(path, ["Date", Name], Dates.Select((date, k) => (IReadOnlyList<object?>)[date, Values[k]]));

    /// <summary>Name, number of values and dates in one line.</summary>
    public override string ToString() => $"{Name}: {Count} values{(Unit.Length > 0 ? $" in {Unit}" : "")}, {Dates[0]:O} to {Dates[^1]:O}";

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
