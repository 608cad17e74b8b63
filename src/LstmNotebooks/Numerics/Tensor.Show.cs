using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Numerics;

[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class Tensor : IHtml
{
    private const int ShownRows = 8;
    private const int ShownColumns = 10;

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Shape and, when there are few, the values.</summary>
    public override string ToString() => Length <= 12
        ? $"Tensor {Shape} {{ {string.Join(", ", ToArray())} }}"
        : $"Tensor {Shape} {{ {string.Join(", ", Values[..6].ToArray())}, … }}";

    /// <summary>The first rows and columns of the first matrix, with a note on what is left out.</summary>
    private Table ToTable()
    {
        var (rows, columns) = (Rank > 1 ? Shape[Rank - 2] : 1, Shape[Rank - 1]);
        var (shownRows, shownColumns) = (Length == 0 ? 0 : Math.Min(rows, ShownRows), Math.Min(columns, ShownColumns));
        var cells = Enumerable.Range(0, shownRows).Select(row => (string[])
            [
                row.ToString(CultureInfo.InvariantCulture),
                .. Values.Slice(row * columns, shownColumns)
                    .ToArray()
                    .Select(static value => value.ToString("G6", CultureInfo.InvariantCulture)),
            ]);
        string[] names = ["row", .. Enumerable.Range(0, shownColumns).Select(static column => $"[{column}]")];
        var note = Length == shownRows * shownColumns ? null : $"{shownRows} × {shownColumns} of {Length:N0} values";
        return new Table($"Tensor {Shape}", names, cells, note);
    }
}
