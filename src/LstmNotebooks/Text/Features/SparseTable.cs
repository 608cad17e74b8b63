using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Text;

/// <summary>Texts and their features as a table.</summary>
internal static class SparseTable
{
    private const int MostFeatures = 40;

    public static Table Of(string title, string format, IReadOnlyList<string> texts, SparseMatrix matrix, string[] features)
    {
        var shown = Math.Min(features.Length, MostFeatures);
        return new Table(
            title,
            ["text", .. features.Take(shown)],
            texts.Select(
                (text, row) => (string[])
                [
                    text,
                    .. Enumerable.Range(0, shown).Select(column => matrix[row, column].ToString(format, CultureInfo.InvariantCulture)),
                ]),
            shown < features.Length ? $"The first {shown} of {features.Length} features." : null);
    }
}
