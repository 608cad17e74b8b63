using System.Globalization;
using LstmNotebooks.Data;
using LstmNotebooks.Display;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>Reads labelled texts from a CSV file, one at a time.</summary>
internal sealed class LabelledTextReader
{
    private readonly LabelledTextForm form;
    private readonly CsvRows rows;
    private readonly int? id, title, text, label, source, group, date;

    private LabelledTextReader(LabelledTextForm form, CsvRows rows)
    {
        (this.form, this.rows) = (form, rows);
        id = Find(form.Id);
        title = Find(form.Title);
        text = Find(form.Text);
        label = Find(form.Label);
        source = Find(form.Source);
        group = Find(form.Group);
        date = Find(form.Date);
        int? Find(string? column) => form.Find(rows.Columns, column);
    }

    /// <summary>Looks at the header now, and reads the rows from the start whenever they are gone through.</summary>
    public static IEnumerable<LabelledText> Read(string path, LabelledTextForm form, LoadOptions? options)
    {
        options ??= new LoadOptions();
        form = form with { Csv = form.Csv with { Encoding = options.Encoding, BackslashQuotes = options.BackslashQuotes } };
        using (var file = UnpackedFile.Open(path))
        using (var rows = CsvRows.Of(file, form.Csv))
            _ = new LabelledTextReader(form, rows);
        return ReadRows(path, form, options);
    }

    private static IEnumerable<LabelledText> ReadRows(string path, LabelledTextForm form, LoadOptions options)
    {
        var (kept, skipped) = (0L, 0L);
        var skip = options.Skipped is null ? (Action<SkippedRow>?)null : Skip;
        using var file = UnpackedFile.Open(path);
        using var rows = CsvRows.Of(file, form.Csv with { Skip = skip });
        var reader = new LabelledTextReader(form, rows);
        var progress = new LoadingProgress(new ProgressLine(options.Progress ?? Console.Out), file, "rows");
        var cancellation = new Cancellation(options.Cancellation);
        while (rows.Read())
        {
            cancellation.ThrowIfRequested();
            progress.Step();
            if (reader.Current() is not { } one)
                continue;
            kept++;
            yield return one;
        }

        progress.Done(string.Create(CultureInfo.InvariantCulture, $"{kept:N0} texts{(skipped > 0 ? $", {skipped:N0} rows skipped" : "")}"));

        void Skip(SkippedRow row)
        {
            skipped++;
            options.Skipped.Add(row);
        }
    }

    /// <summary>The text of the row; null where the row has no label and is passed over.</summary>
    private LabelledText? Current() => Class() is not { } name ? null : new LabelledText(Cell(title), Cell(text), name)
    {
        Id = Cell(id),
        Source = Cell(source),
        Group = Cell(group),
        Date = CsvDate.Read(Cell(date)).Only is { } moment ? DateOnly.FromDateTime(moment) : null,
    };

    private string? Class()
    {
        if (form.Label is null)
            return form.OneClass;
        var cell = Cell(label).Trim();
        if (form.Classes.TryGetValue(cell, out var name))
            return name;
        rows.Fail(
            $"column '{form.Label}' is {(cell.Length == 0 ? "empty" : $"'{cell}'")}, none of {string.Join(", ", form.Classes.Keys)}",
            "Correct the cell, or pass over such rows with Skipped in the options.");
        return null;
    }

    private string Cell(int? column) => column is { } index ? rows[index] : "";
}
