using System.Buffers;

namespace LstmNotebooks.Data;

/// <summary>
/// What the quotes of a file tell of its cells: programs that quote texts alone tell a text of digits from a number, and an empty
/// text from nothing.
/// </summary>
/// <param name="rows">The file, its header read.</param>
internal sealed class CsvQuoting(CsvRows rows)
{
    private readonly SearchValues<char> special = SearchValues.Create([rows.Delimiter, '"', '\n', '\r']);
    private readonly bool[] hasBareCell = new bool[rows.Columns.Count];
    private readonly bool[] hasNeededQuotes = new bool[rows.Columns.Count];
    private readonly bool[] hasQuotes = new bool[rows.Columns.Count];
    private readonly HashSet<(int Row, int Column)> empties = [];
    private bool isEverythingQuoted = rows.HeaderIsQuoted;

    /// <summary>Takes note of a row.</summary>
    public void Note(CsvRows rows, string[] cells, int row)
    {
        for (var column = 0; column < hasBareCell.Length; column++)
        {
            var (isQuoted, text) = (rows.IsQuoted(column), cells[column]);
            isEverythingQuoted &= isQuoted;
            hasBareCell[column] |= !isQuoted && text.Length > 0;
            hasQuotes[column] |= isQuoted && text.Length > 0;
            hasNeededQuotes[column] |= isQuoted && text.AsSpan().ContainsAny(special);
            if (isQuoted && text.Length == 0)
                empties.Add((row, column));
        }
    }

    /// <summary>
    /// Whether even numbers of a column are texts: all its cells stand in quotes, none needs them, and the file does not quote
    /// everything.
    /// </summary>
    public bool IsText(int column) => !isEverythingQuoted && hasQuotes[column] && !hasNeededQuotes[column] && !hasBareCell[column];

    /// <summary>Whether a cell is a text of no letters, and not nothing.</summary>
    public bool IsEmptyText(int row, int column) => !isEverythingQuoted && empties.Contains((row, column));
}
