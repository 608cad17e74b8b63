using LstmNotebooks.Data;
using LstmNotebooks.Text;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>The columns of a frame that make up labelled texts.</summary>
internal sealed class TextColumns
{
    /// <summary>From so many rows on, a label that none shares with another is no class.</summary>
    private const int FewRows = 10;

    private readonly DataFrame frame;
    private readonly DataFrameColumn label;
    private readonly DataFrameColumn? title, text, date, source, group, id;

    public TextColumns(DataFrame frame, string? title, string label, string? text, string? date, string? source, string? group, string? id)
    {
        this.frame = frame;
        this.title = Words(title);
        this.text = Words(text);
        this.label = Label(label);
        this.date = Find(date);
        this.source = Find(source);
        this.group = Find(group);
        this.id = Find(id);
    }

    public List<LabelledText> Read(MissingValue missing)
    {
        var texts = new List<LabelledText>((int)frame.Rows.Count);
        var days = date is null ? null : Days(date);
        for (var row = 0; row < frame.Rows.Count; row++)
        {
            var (heading, words, name) = (Cell(title, row), Cell(text, row), Cell(label, row).Trim());
            var flaw = name.Length == 0 ? label : heading.Length + words.Length == 0 ? text ?? title : null;
            if (flaw is null)
                texts.Add(new LabelledText(heading, words, name)
                {
                    Id = Cell(id, row),
                    Source = Cell(source, row),
                    Group = Cell(group, row),
                    Date = days?[row],
                });
            else if (missing == MissingValue.Fail)
                throw new InvalidDataException($"{FrameTable.Name}, Rows[{row}]: "
                    + $"column '{flaw.Name}' is {(flaw[row] is null ? "null" : "empty")}. Fill in the cell, or pass missing: "
                    + "MissingValue.Drop, which leaves the row out.");
        }

        CheckClasses(texts);
        return texts;
    }

    private void CheckClasses(List<LabelledText> texts)
    {
        if (texts.Count == 0)
            throw new InvalidDataException($"{FrameTable.Name}: every one of its {frame.Rows.Count} rows lacks its label or its words, so "
                + "MissingValue.Drop leaves none. Check the columns.");
        if (texts.Count >= FewRows && texts.Select(one => one.Label).Distinct(StringComparer.Ordinal).Count() == texts.Count)
            throw new InvalidDataException($"{FrameTable.Name}: column '{label.Name}' has another value in each of {texts.Count} rows, "
                + $"such as '{texts[0].Label}', so it is none of classes. Pass the column of labels as label.");
    }

    private DataFrameColumn? Find(string? column) => column is null ? null : frame.Columns[FrameTable.IndexOf(frame, null, column)];

    private DataFrameColumn? Words(string? name) => Find(name) is not { } column || column.DataType == typeof(string)
        ? Find(name)
        : throw new InvalidDataException($"{FrameTable.Name}: column '{column.Name}' is of type {column.DataType.Name}, not of texts. "
            + $"Choose another column, or read the file with types: [(\"{column.Name}\", typeof(string))].");

    private DataFrameColumn Label(string name)
    {
        var column = Find(name)!;
        return column.DataType != typeof(DateTime)
            ? column
            : throw new InvalidDataException($"{FrameTable.Name}: column '{column.Name}' holds dates, not classes. "
                + "Choose the column of labels.");
    }

    private static DateOnly?[] Days(DataFrameColumn dates)
    {
        var table = FrameTable.Of(new DataFrame(dates), null, null);
        int[] filled = [.. Enumerable.Range(0, (int)dates.Length).Where(row => !CsvCell.IsMissing(table.Cell(row, 0)))];
        var days = new DateOnly?[dates.Length];
        foreach (var (row, moment) in filled.Zip(table.Moments(filled, 0)))
            days[row] = DateOnly.FromDateTime(moment);
        return days;
    }

    private static string Cell(DataFrameColumn? column, int row) =>
        column?[row] is { } value ? CellText.Of(value) ?? value.ToString() ?? "" : "";
}
