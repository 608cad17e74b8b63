using LstmNotebooks.Data;
using LstmNotebooks.Text;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>Labelled texts from data frames, and back.</summary>
public static class TextFrames
{
    /// <summary>Takes texts with their classes from a frame.</summary>
    /// <param name="frame">A row for each text.</param>
    /// <param name="title">The column of titles, headlines or short texts; null where there is none.</param>
    /// <param name="label">The column of classes: texts, whole numbers or truth values.</param>
    /// <param name="text">The column of the texts below the titles; null where there is none.</param>
    /// <param name="date">The column of dates; null where there is none, or none is wanted.</param>
    /// <param name="source">The column that says who published, wrote or said it; null where there is none.</param>
    /// <param name="group">The column of the subject or part of the data set; null where there is none.</param>
    /// <param name="id">The column of what the texts are called; null where there is none.</param>
    /// <param name="missing">
    /// What to do with a row that lacks its label, or title and text both: <see cref="MissingValue.Fail"/> or <see
    /// cref="MissingValue.Drop"/>.
    /// </param>
    /// <exception cref="InvalidDataException">The frame holds no such texts: the error names row and column, and what to do.</exception>
    public static IReadOnlyList<LabelledText> ToLabelledTexts(
        this DataFrame frame,
        string? title,
        string label,
        string? text = null,
        string? date = null,
        string? source = null,
        string? group = null,
        string? id = null,
        MissingValue missing = MissingValue.Fail)
    {
        if (missing == MissingValue.Forward)
            throw new ArgumentException("MissingValue.Forward would give a text the label or words of another: "
                + "pass MissingValue.Drop, which leaves rows without a label or words out.", nameof(missing));
        if (title is null && text is null)
            throw new ArgumentException("Name a column of titles or one of texts, or both.", nameof(title));
        ArgumentNullException.ThrowIfNull(label);
        FrameTable.CheckRows(frame, null);
        return new TextColumns(frame, title, label, text, date, source, group, id).Read(missing);
    }

    /// <summary>
    /// A row for each text, with the columns id, date, source, group, title, text and label; those that no text has are left out.
    /// </summary>
    public static DataFrame ToDataFrame(this IEnumerable<LabelledText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        LabelledText[] all = [.. texts];
        List<DataFrameColumn> columns = [];
        AddWhereThere("id", one => one.Id);
        if (Array.Exists(all, one => one.Date is not null))
            columns.Add(new DateTimeDataFrameColumn("date", all.Select(one => one.Date?.ToDateTime(default))));
        AddWhereThere("source", one => one.Source);
        AddWhereThere("group", one => one.Group);
        AddWhereThere("title", one => one.Title);
        AddWhereThere("text", one => one.Text);
        columns.Add(new StringDataFrameColumn("label", all.Select(one => one.Label)));
        return new DataFrame(columns);

        void AddWhereThere(string name, Func<LabelledText, string> part)
        {
            if (Array.Exists(all, one => part(one).Length > 0))
                columns.Add(new StringDataFrameColumn(name, all.Select(part)));
        }
    }

    /// <summary>A row for each item of the news that ship with the course, with a column for each of its parts.</summary>
    public static DataFrame ToDataFrame(this IEnumerable<NewsItem> news)
    {
        ArgumentNullException.ThrowIfNull(news);
        NewsItem[] all = [.. news];
        return new DataFrame(
            Of("id", item => item.Id),
            Of("event", item => item.Event),
            Of("topic", item => item.Topic),
            new DateTimeDataFrameColumn("date", all.Select(item => item.Date.ToDateTime(default))),
            Of("source", item => item.Source),
            Of("tone", item => item.Tone),
            Of("label", item => item.Label),
            Of("split", item => item.Split),
            Of("title", item => item.Title),
            Of("body", item => item.Body));

        StringDataFrameColumn Of(string name, Func<NewsItem, string> part) => new(name, all.Select(part));
    }
}
