using System.Collections;
using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Lays values out as tables.</summary>
internal static class GridBuilder
{
    private const int MaximumRows = 20;
    private const int MaximumColumns = 12;
    private const int MaximumMembers = 60;

    /// <summary>The value's table; null when it is better shown as one text.</summary>
    public static Grid? Of(object value) => value switch
    {
        Exception or ITuple => null,
        TableOf table => OfItems(table.Items),
        DataTable table => OfDataTable(table),
        DataView view => OfDataTable(view.ToTable()),
        Array { Rank: 2 } array => OfArray(array),
        IEnumerable pairs when KeyValues.Matches(value) => OfPairs(pairs),
        IEnumerable sequence => HoldsNumbers(sequence) ? null : OfItems(sequence),
        _ => OfMembers(value),
    };

    private static bool HoldsNumbers(IEnumerable sequence) => sequence.GetType().GetInterfaces().Any(candidate => candidate.IsGenericType
        && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>)
        && (Nullable.GetUnderlyingType(candidate.GenericTypeArguments[0]) ?? candidate.GenericTypeArguments[0]) is var item
        && (Scalars.IsNumber(item) || item == typeof(bool) || item == typeof(char)));

    private static Grid OfItems(IEnumerable sequence)
    {
        var sample = Sample.Of(sequence, MaximumRows);
        var columns = sample.Items.SelectMany(ColumnsOf).Distinct().ToList();
        var rows = sample.Items.Select((item, i) =>
        {
            var members = RowOf(item);
            return new GridRow(Index(i), [.. columns.Select(column => members.TryGetValue(column, out var value) ? GridCell.Of(value) : GridCell.Empty)]);
        });
        return Limited(Title(sequence, sample.Count, "item"), columns, [.. rows], sample.Rest);
    }

    private static IEnumerable<string> ColumnsOf(object? item) => RowOf(item).Keys;

    /// <summary>An item's values by column: its members, or itself when it has none to show apart.</summary>
    private static Dictionary<string, object?> RowOf(object? item)
    {
        if (item is ITuple tuple)
            return Enumerable.Range(0, tuple.Length).ToDictionary(i => $"Item{i + 1}", i => tuple[i]);
        if (Scalars.Text(item) is not null || item is IEnumerable or Exception or MimeContent || ToStrings.IsHandWritten(item!.GetType()))
            return new() { ["value"] = item };
        var members = Member.Of(item.GetType());
        return members.Count == 0 ? new() { ["value"] = item } : members.ToDictionary(member => member.Name, member => member.Read(item));
    }

    private static Grid OfPairs(IEnumerable pairs)
    {
        var sample = Sample.Of(pairs, MaximumRows);
        var rows = sample.Items.Select(pair => new GridRow(OneLine.Of(KeyValues.Key(pair!)), [GridCell.Of(KeyValues.Value(pair!))]));
        return new Grid(Title(pairs, sample.Count, "pair"), ["value"], [.. rows], sample.Rest);
    }

    private static Grid OfArray(Array array)
    {
        var (height, width) = (array.GetLength(0), array.GetLength(1));
        var (rowStart, columnStart) = (array.GetLowerBound(0), array.GetLowerBound(1));
        var columns = Enumerable.Range(0, width).Select(j => Index(columnStart + j)).ToList();
        var shown = Enumerable.Range(0, Math.Min(height, MaximumRows)).Select(i => new GridRow(
            Index(rowStart + i),
            [.. Enumerable.Range(0, Math.Min(width, MaximumColumns)).Select(j => GridCell.Of(array.GetValue(rowStart + i, columnStart + j)))]));
        var title = $"{TypeNames.Of(array.GetType().GetElementType()!)}[{height}, {width}]";
        return Limited(title, columns, [.. shown], Rest(height));
    }

    private static Grid OfDataTable(DataTable table)
    {
        var columns = table.Columns.Cast<DataColumn>().Select(column => column.ColumnName).ToList();
        var rows = table.Rows.Cast<DataRow>().Take(MaximumRows).Select((row, i) => new GridRow(
            Index(i), [.. row.ItemArray.Select(item => GridCell.Of(item is DBNull ? null : item))]));
        var name = table.TableName.Length == 0 ? nameof(DataTable) : table.TableName;
        return Limited($"{name} · {Counted($"{Counts.Of(table.Rows.Count)}", "row")}", columns, [.. rows], Rest(table.Rows.Count));
    }

    private static Grid? OfMembers(object value)
    {
        var members = Member.Of(value.GetType());
        if (members.Count == 0)
            return null;
        var rows = members.Take(MaximumMembers).Select(member => new GridRow(member.Name, [GridCell.Of(member.Read(value))]));
        return new Grid(TypeNames.Of(value.GetType()), [], [.. rows], members.Count > MaximumMembers ? $"… {Counts.Of(members.Count - MaximumMembers)} more" : "");
    }

    /// <summary>The table without the columns that would make it too wide to read.</summary>
    private static Grid Limited(string title, List<string> columns, IReadOnlyList<GridRow> rows, string rest)
    {
        if (columns.Count <= MaximumColumns)
            return new Grid(title, columns, rows, rest);
        GridRow[] narrow = [.. rows.Select(row => row with { Cells = [.. row.Cells.Take(MaximumColumns)] })];
        return new Grid($"{title} · {Counts.Of(columns.Count - MaximumColumns)} more columns", [.. columns.Take(MaximumColumns)], narrow, rest);
    }

    private static string Title(object value, string count, string unit) => $"{TypeNames.Of(value.GetType())} · {Counted(count, unit)}";

    private static string Counted(string count, string unit) => count == "1" ? $"1 {unit}" : $"{count} {unit}s";

    private static string Rest(int count) => count > MaximumRows ? $"… {Counts.Of(count - MaximumRows)} more" : "";

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
