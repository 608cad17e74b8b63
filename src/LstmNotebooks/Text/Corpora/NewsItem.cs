namespace LstmNotebooks.Text;

/// <summary>
/// One report of the shipped news corpus. Every event is told four times: true and fabricated, soberly and sensationally.
/// </summary>
/// <param name="Id">Its name, such as n0001.</param>
/// <param name="Event">The event it tells of, such as sport-07.</param>
/// <param name="Topic">The event's topic.</param>
/// <param name="Date">The day it is dated.</param>
/// <param name="Source">The outlet.</param>
/// <param name="Tone">sober or sensational.</param>
/// <param name="Label">real or fake.</param>
/// <param name="Split">train, validation, test, or audit, where outlets say nothing about the label.</param>
/// <param name="Title">The headline.</param>
/// <param name="Body">The text below it.</param>
public sealed record NewsItem(
    string Id,
    string Event,
    string Topic,
    DateOnly Date,
    string Source,
    string Tone,
    string Label,
    string Split,
    string Title,
    string Body)
{
    /// <summary>Title and body, one below the other.</summary>
    public string FullText() => $"{Title}\n{Body}";

    /// <summary>The item as the loaders of other data sets give theirs, grouped by event.</summary>
    public LabelledText ToLabelledText() => new(Title, Body, Label) { Id = Id, Source = Source, Group = Event, Date = Date };
}
