using LstmNotebooks.Data;

namespace LstmNotebooks.Text;

/// <summary>Cells of the course's own texts, each checked: an error names file, line and column.</summary>
internal static class ItemCells
{
    /// <summary>[rows] the column, in which every row has a name of its own.</summary>
    public static string[] Names(CsvTable table, string column)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new string[table.RowCount];
        for (var row = 0; row < names.Length; row++)
        {
            names[row] = Filled(table, row, column);
            if (!lines.TryAdd(names[row], table.LineOf(row)))
                throw new InvalidDataException(
                    $"{table.Name}, line {table.LineOf(row)}: the {column} '{names[row]}' stands in line {lines[names[row]]} "
                    + $"already. Give each row {(column == "id" ? "an" : "a")} {column} of its own.");
        }

        return names;
    }

    public static string Filled(CsvTable table, int row, string column) => table.Text(row, column) is { Length: > 0 } text
        ? text
        : throw new InvalidDataException(
            $"{table.Name}, line {table.LineOf(row)}: column '{column}' is empty. Fill in the cell, or take the file as it ships.");

    public static string OneOf(CsvTable table, int row, string column, string[] allowed) =>
        Filled(table, row, column) is var text && allowed.Contains(text)
        ? text
        : throw new InvalidDataException(
            $"{table.Name}, line {table.LineOf(row)}: column '{column}' is '{text}', none of {string.Join(", ", allowed)}. "
            + "Correct the cell, or take the file as it ships.");
}
