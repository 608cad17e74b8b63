using System.Collections;
using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Lays values out as tables.</summary>
internal static class GridBuilder
{
    private const int MaximumColumns = 12;
    private const int MaximumMembers = 60;

    private static int MaximumRows => DisplayRules.ListLimit;

    /// <summary>The value's table; null when it is better shown as one text.</summary>
    public static Grid? Of(object value) => value switch
    {
        Exception or ITuple => null,
        TableOf table => OfItems(table.Items, table.Items, Title(table.Items)),
        DataTable table => OfDataTable(table),
        DataView view => OfDataTable(view.ToTable()),
        DataSet set => new Grid($"DataSet {set.DataSetName}", [], [.. set.Tables.Cast<DataTable>().Select(DataRows.Summary)], ""),
        DataRow or DataRowView or Match => OfOne(value),
        Array { Rank: > 1 } array => OfArray(array),
        IEnumerable group when Groups.KeyOf(value) is { } key => HoldsNumbers(group) ? null
            : OfItems(
                (IEnumerable)Groups.Items(value), group, $"{Title(value)} · key {OneLine.Of(Unreadable.Or(() => key.GetValue(value)))}"),
        IEnumerable pairs when KeyValues.Matches(value) => OfPairs(pairs),
        IEnumerable sequence => HoldsNumbers(sequence) ? null : OfItems(sequence, sequence, Title(sequence)),
        _ => OfMembers(value),
    };

    private static bool HoldsNumbers(IEnumerable sequence) =>
        sequence is BitArray || sequence.GetType().GetInterfaces().Any(candidate => candidate.IsGenericType
            && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            && (Nullable.GetUnderlyingType(candidate.GenericTypeArguments[0]) ?? candidate.GenericTypeArguments[0]) is var item
            && (Scalars.IsNumber(item) || item == typeof(bool) || item == typeof(char)));

    private static Grid OfItems(IEnumerable sequence, IEnumerable counted, string title)
    {
        var sample = Sample.Of(sequence, MaximumRows, counted);
        var read = sample.Items.Select(RowValues.Of).ToList();
        var columns = read.SelectMany(row => row.Keys).Distinct().ToList();
        var rows = read.Select((row, i) => new GridRow(
            Index(i), [.. columns.Select(column => row.TryGetValue(column, out var value) ? GridCell.Of(value) : GridCell.Empty)]));
        return Limited($"{title} · {Counted(sample.Count, "item")}", columns, [.. rows], sample.Rest);
    }

    /// <summary>What would be a row of a table, as a table of its own.</summary>
    private static Grid OfOne(object value) =>
        new(
            value is Match match ? $"Match · {match.Value} · at {Index(match.Index)}" : Title(value),
            [],
            [.. RowValues.Of(value).Select(column => new GridRow(column.Key, [GridCell.Of(column.Value)]))],
            "");

    private static Grid OfPairs(IEnumerable pairs)
    {
        var sample = Sample.Of(KeyValues.Pairs(pairs), MaximumRows, pairs);
        var rows = sample.Items.Select(pair => new GridRow(
            OneLine.Of(Unreadable.Or(() => KeyValues.Key(pair!))), [GridCell.Of(Unreadable.Or(() => KeyValues.Value(pair!)))]));
        return new Grid(
            $"{Title(pairs)} · {Counted(sample.Count, KeyValues.AreGroups(pairs) ? "group" : "pair")}", ["value"], [.. rows], sample.Rest);
    }

    /// <summary>The last dimension lies across, the others down.</summary>
    private static Grid OfArray(Array array)
    {
        var across = Dimensions.Indices(array, array.Rank - 1).ToList();
        var rows = Dimensions.Rows(array).Take(MaximumRows).Select(row => new GridRow(
            Dimensions.Text(row), [.. across.Take(MaximumColumns).Select(column => GridCell.Of(array.GetValue([.. row, column])))]));
        var height = array.Length / Math.Max(1, across.Count);
        return Limited(Dimensions.Name(array), [.. across.Select(Index)], [.. rows], Rest(height));
    }

    private static Grid OfDataTable(DataTable table)
    {
        var columns = table.Columns.Cast<DataColumn>().Select(column => column.ColumnName).ToList();
        var rows = table.Rows.Cast<DataRow>().Take(MaximumRows).Select((row, i) => new GridRow(
            Index(i), [.. DataRows.Values(row).Values.Select(GridCell.Of)]));
        var name = table.TableName.Length == 0 ? nameof(DataTable) : table.TableName;
        return Limited($"{name} · {Counted($"{Counts.Of(table.Rows.Count)}", "row")}", columns, [.. rows], Rest(table.Rows.Count));
    }

    private static Grid? OfMembers(object value)
    {
        var members = Member.Of(value.GetType());
        if (members.Count == 0)
            return null;
        var rows = members.Take(MaximumMembers).Select(member => new GridRow(member.Name, [GridCell.Of(member.Read(value))]));
        return new Grid(
            TypeNames.Of(value.GetType()),
            [],
            [.. rows],
            members.Count > MaximumMembers ? $"… {Counts.Of(members.Count - MaximumMembers)} more" : "");
    }

    /// <summary>The first rows of a frame, with the types of its columns.</summary>
    public static Grid OfFrame(FrameView frame)
    {
        var columns = frame.Columns.Take(MaximumColumns).ToList();
        var shown = frame.RowHeads.Take(MaximumRows).ToList();
        var rows = shown.Select((head, row) => new GridRow(
            OneLine.Of(head), [.. columns.Select(column => GridCell.Of(Unreadable.Or(() => column.Cell(row))))])).ToArray();
        var hidden = frame.Columns.Count - columns.Count;
        var title = $"{frame.Title} · {frame.Size}{(hidden > 0 ? $" · {Counts.Of(hidden)} of the columns are not shown" : "")}";
        return new Grid(title, [.. columns.Select(column => column.Name)], rows, frame.Rest(shown.Count))
        {
            Types = [.. columns.Select(column => column.Type)],
        };
    }

    /// <summary>The table without the columns that would make it too wide to read.</summary>
    private static Grid Limited(string title, List<string> columns, IReadOnlyList<GridRow> rows, string rest)
    {
        if (columns.Count <= MaximumColumns)
            return new Grid(title, columns, rows, rest);
        GridRow[] narrow = [.. rows.Select(row => row with { Cells = [.. row.Cells.Take(MaximumColumns)] })];
        return new Grid(
            $"{title} · {Counts.Of(columns.Count - MaximumColumns)} more columns", [.. columns.Take(MaximumColumns)], narrow, rest);
    }

    private static string Title(object value) => TypeNames.Of(value.GetType());

    private static string Counted(string count, string unit) => count == "1" ? $"1 {unit}" : $"{count} {unit}s";

    private static string Rest(int count) => count > MaximumRows ? $"… {Counts.Of(count - MaximumRows)} more" : "";

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
