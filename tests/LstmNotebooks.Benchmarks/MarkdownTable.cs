using System.Globalization;
using System.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>A table as README files hold it.</summary>
/// <param name="columns">Titles; those of numbers start with '&gt;', which sets them to the right.</param>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly StringBuilder text = new StringBuilder()
        .AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", columns.Select(static column => column.TrimStart('>')))} |")
        .AppendLine(
            CultureInfo.InvariantCulture, $"|{string.Concat(columns.Select(static column => column[0] == '>' ? "---:|" : "---|"))}");

    public void Add(params string[] cells)
    {
        if (cells.Length != columns.Length)
            throw new ArgumentException($"A row of this table expects {columns.Length} cells but got {cells.Length}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |");
    }

    public override string ToString() => text.ToString();
}
