using LstmNotebooks.Data;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Text;

/// <summary>A data set of labelled texts that does not ship.</summary>
internal sealed record LabelledTexts(IReadOnlyList<string> Texts, IReadOnlyList<string> Labels)
{
    public static CsvTable Load(string path) => CsvTable.Load(DataMirror.Find(path));

    /// <summary>The rows that a condition picks.</summary>
    public static LabelledTexts Of(CsvTable table, string label, Func<int, bool> isChosen)
    {
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(isChosen)];
        return new LabelledTexts([.. rows.Select(row => table.Text(row, "text"))], [.. rows.Select(row => table.Text(row, label))]);
    }
}
