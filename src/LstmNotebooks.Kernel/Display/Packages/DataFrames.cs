using System.Collections;
using System.Globalization;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Frames of Microsoft.Data.Analysis, their columns, rows and groups.</summary>
internal static class DataFrames
{
    private const string Namespace = "Microsoft.Data.Analysis.";

    public static Grid? GridOf(object value)
    {
        if (Reflected.As(value, Namespace + "DataFrame") is { } frame)
            return GridBuilder.OfFrame(View("DataFrame", Reflected.Get<IEnumerable>(value, "Columns", frame).Cast<object>()));
        if (Reflected.As(value, Namespace + "DataFrameColumn") is not null)
            return GridBuilder.OfFrame(View(Nulls(value), [value]));
        if (ValuesOf(value) is { } row)
            return new Grid("DataFrameRow", [], [.. row.Select(cell => new GridRow(cell.Key, [GridCell.Of(cell.Value)]))], "");
        return Reflected.As(value, Namespace + "GroupBy`1") is { } groups ? Groups(value, groups) : null;
    }

    /// <summary>The values of a frame's row by column; null when the value is no such row.</summary>
    public static Dictionary<string, object?>? ValuesOf(object value) => Reflected.As(value, Namespace + "DataFrameRow") is { } row
        ? ((IEnumerable)Reflected.Call(value, row, "GetValues")!).Cast<object>().ToDictionary(
            pair => (string)KeyValues.Key(pair)!, KeyValues.Value)
        : null;

    private static FrameView View(string title, IEnumerable<object> columns)
    {
        FrameColumn[] read = [.. columns.Select(Column)];
        var rows = columns.Select(column => Reflected.Get<long>(column, "Length")).FirstOrDefault();
        return new FrameView(title, rows, Enumerable.Range(0, (int)Math.Min(rows, int.MaxValue)).Cast<object?>(), read);
    }

    private static FrameColumn Column(object column)
    {
        // The classes of columns have indexers of their own types.
        var type = Reflected.As(column, Namespace + "DataFrameColumn")!;
        var cell = type.GetProperty("Item", [typeof(long)]) ?? throw Reflected.Missing(type, "this[long]");
        return new FrameColumn(
            Reflected.Get<string>(column, "Name", type),
            TypeNames.Of(Reflected.Get<Type>(column, "DataType", type)),
            row => cell.GetValue(column, [(long)row]));
    }

    private static string Nulls(object column)
    {
        var nulls = Reflected.Get<long>(column, "NullCount");
        return nulls == 0 ? TypeNames.Of(column.GetType()) : $"{TypeNames.Of(column.GetType())} · {Counts.Of(nulls)} null";
    }

    /// <summary>How many rows each group has.</summary>
    private static Grid Groups(object value, Type type)
    {
        var sample = Sample.Of(Reflected.Get<IEnumerable>(value, "Groupings", type), DisplayRules.ListLimit);
        var rows = sample.Items.Select(group => new GridRow(
            OneLine.Of(KeyValues.Key(group!)),
            [new GridCell(((IEnumerable)group!).Cast<object>().LongCount().ToString("N0", CultureInfo.InvariantCulture), IsNumber: true)]));
        return new Grid(
            $"{TypeNames.Of(type)} · {sample.Count} {(sample.Count == "1" ? "group" : "groups")}", ["rows"], [.. rows], sample.Rest);
    }
}
