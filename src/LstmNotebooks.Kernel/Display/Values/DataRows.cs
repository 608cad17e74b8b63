using System.Data;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Rows of data tables by their columns.</summary>
internal static class DataRows
{
    /// <summary>The values by column; what a deleted row no longer gives says so.</summary>
    public static Dictionary<string, object?> Values(DataRow row) => row.Table.Columns.Cast<DataColumn>().ToDictionary(
        column => column.ColumnName, column => Unreadable.Or(() => row[column] is DBNull ? null : row[column]));

    /// <summary>A table of a set: its name, its size and its columns.</summary>
    public static GridRow Summary(DataTable table)
    {
        var columns = string.Join(", ", table.Columns.Cast<DataColumn>().Select(column => column.ColumnName));
        var size = $"{Counts.Of(table.Rows.Count)} × {Counts.Of(table.Columns.Count)}";
        return new GridRow(table.TableName, [new GridCell($"{size}: {columns}", IsNumber: false)]);
    }
}
