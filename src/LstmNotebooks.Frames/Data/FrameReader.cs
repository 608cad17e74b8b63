using System.Globalization;
using System.Numerics;
using LstmNotebooks.Data;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>Turns the text of a table into typed columns.</summary>
internal sealed class FrameReader(CsvTable table)
{
    private const string Kinds = "string, bool, DateTime, double, float, decimal, long, int, short, sbyte, ulong, uint, ushort or byte";

    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    // Beyond 2^53 a double no longer holds every whole number.
    private const double LargestWhole = 1L << 53;

    private readonly CsvTable table = table;

    public static DataFrame Read(CsvTable table, IReadOnlyList<(string Column, Type Type)> types, MissingValue? missing)
    {
        var reader = new FrameReader(table);
        var given = reader.Given(types);
        int[] columns = [.. Enumerable.Range(0, table.Columns.Count).Where(column => !reader.IsNothing(column))];
        var names = reader.Names(columns);
        var guess = new ColumnTypeGuess(table);
        var frame = new DataFrame(
            columns.Select((column, k) => reader.Column(names[k], column, given.GetValueOrDefault(column) ?? guess.Of(column))));
        return missing is null ? frame : MissingRows.Treat(frame, missing.Value, Missing, table.Name);

        Exception Missing(int row, int column) => table.BadCell(row, columns[column], missing == MissingValue.Forward
            ? "and no row before it has a value to repeat. Fill in the cell, or pass missing: MissingValue.Drop, which leaves the row out."
            : "which MissingValue.Fail does not allow. Fill in the cell, pass MissingValue.Drop, or leave missing out, which gives null.");
    }

    private Dictionary<int, Type> Given(IReadOnlyList<(string Column, Type Type)> types)
    {
        var given = new Dictionary<int, Type>();
        foreach (var (column, type) in types)
        {
            var place = FrameColumns.IndexOf(table.Name, table.Columns, column);
            if (type is null)
                throw new ArgumentException($"The type of column '{column}' is null: "
                    + $"pass {Kinds}, or leave the column out of the types.", nameof(types));
            if (!given.TryAdd(place, Nullable.GetUnderlyingType(type) ?? type))
                throw new ArgumentException($"The types name column '{table.Columns[place]}' twice: "
                    + "give each column one type.", nameof(types));
        }

        return given;
    }

    /// <summary>Whether a column has neither a name nor a cell, as spreadsheets write them beside a table.</summary>
    private bool IsNothing(int column) =>
        table.Columns[column].Length == 0
        && Enumerable.Range(0, table.RowCount).All(row => string.IsNullOrWhiteSpace(table.Cell(row, column)));

    /// <summary>One name for each column: one without a name is called by its place, as DataFrame.LoadCsv does.</summary>
    private string[] Names(int[] columns)
    {
        string[] names = [.. columns.Select(column => table.Columns[column] is { Length: > 0 } name ? name : $"Column{column}")];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var k = 0; k < names.Length; k++)
        {
            if (!places.TryAdd(names[k], columns[k]))
                throw new InvalidDataException($"{table.Name} has two columns '{names[k]}', number {places[names[k]] + 1} and number "
                    + $"{columns[k] + 1}, and a data frame can hold a name once. Rename one of them in the header.");
        }

        return names;
    }

    private DataFrameColumn Column(string name, int column, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => new StringDataFrameColumn(name, Rows(row => Text(row, column))),
        TypeCode.Boolean => new BooleanDataFrameColumn(name, Rows(row => Truth(row, column))),
        TypeCode.DateTime => new DateTimeDataFrameColumn(name, Dates(column)),
        TypeCode.Object when type == typeof(DateOnly) => new DateTimeDataFrameColumn(name, Dates(column).Select(date => date?.Date)),
        TypeCode.Double => new DoubleDataFrameColumn(name, Rows(row => table.Number(row, column))),
        TypeCode.Single => new SingleDataFrameColumn(name, Rows(row => Single(row, column))),
        TypeCode.Decimal => new DecimalDataFrameColumn(name, Rows(row => Decimal(row, column))),
        TypeCode.Int64 => new Int64DataFrameColumn(name, Rows(row => Whole<long>(row, column))),
        TypeCode.Int32 => new Int32DataFrameColumn(name, Rows(row => Whole<int>(row, column))),
        TypeCode.Int16 => new Int16DataFrameColumn(name, Rows(row => Whole<short>(row, column))),
        TypeCode.SByte => new SByteDataFrameColumn(name, Rows(row => Whole<sbyte>(row, column))),
        TypeCode.UInt64 => new UInt64DataFrameColumn(name, Rows(row => Whole<ulong>(row, column))),
        TypeCode.UInt32 => new UInt32DataFrameColumn(name, Rows(row => Whole<uint>(row, column))),
        TypeCode.UInt16 => new UInt16DataFrameColumn(name, Rows(row => Whole<ushort>(row, column))),
        TypeCode.Byte => new ByteDataFrameColumn(name, Rows(row => Whole<byte>(row, column))),
        _ => throw new ArgumentException($"Column '{name}' cannot be of type {type.Name}: pass {Kinds} as its type."),
    };

    private IEnumerable<T> Rows<T>(Func<int, T> cell) => Enumerable.Range(0, table.RowCount).Select(cell);

    private string? Text(int row, int column)
    {
        var text = table.Cell(row, column);
        return text.Length > 0 || table.Quotes?.IsEmptyText(row, column) == true ? text : null;
    }

    private bool? Truth(int row, int column)
    {
        var text = table.Cell(row, column);
        if (CsvCell.IsMissing(text))
            return null;
        return text.Trim() switch
        {
            "1" => true,
            "0" => false,
            var word => bool.TryParse(word, out var truth) ? truth : throw table.BadCell(row, column, "neither true nor false. "
                + "Correct the cell, or pass another type for the column."),
        };
    }

    private DateTime?[] Dates(int column)
    {
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(row => !CsvCell.IsMissing(table.Cell(row, column)))];
        var dates = new DateTime?[table.RowCount];
        foreach (var (row, moment) in rows.Zip(table.Moments(rows, column)))
            dates[row] = moment;
        return dates;
    }

    private float? Single(int row, int column)
    {
        if (table.Number(row, column) is not { } number)
            return null;
        // Digits are rounded once, not by way of a double.
        var value = float.TryParse(table.Cell(row, column), Plain, CultureInfo.InvariantCulture, out var plain) ? plain : (float)number;
        return float.IsFinite(value) ? value : throw Unfit(row, column, "too large for a float. Pass typeof(double) as the column's type.");
    }

    private decimal? Decimal(int row, int column)
    {
        if (table.Number(row, column) is not { } number)
            return null;
        if (decimal.TryParse(table.Cell(row, column), Plain, CultureInfo.InvariantCulture, out var value) && (double)value == number)
            return value;
        return Math.Abs(number) < (double)decimal.MaxValue ? (decimal)number : throw Unfit(row, column, "too large for a decimal. "
            + "Pass typeof(double) as the column's type.");
    }

    private T? Whole<T>(int row, int column)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var text = table.Cell(row, column);
        if (T.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value))
            return value;
        if (table.Number(row, column) is not { } number)
            return null;
        var (least, most) = (double.CreateChecked(T.MinValue), double.CreateChecked(T.MaxValue));
        return number == Math.Floor(number) && Math.Abs(number) <= LargestWhole && number >= least && number <= most
            ? T.CreateChecked(number)
            : throw Unfit(row, column, string.Create(CultureInfo.InvariantCulture, $"not a whole number from {T.MinValue} to "
                + $"{T.MaxValue}. Correct the cell, or pass typeof(double) as the column's type."));
    }

    private InvalidDataException Unfit(int row, int column, string why) => table.BadCell(row, column, why);
}
