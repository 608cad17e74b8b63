namespace LstmNotebooks.Text;

/// <summary>What is true in the country of the shipped news corpus.</summary>
/// <param name="Id">Its name, such as f001.</param>
/// <param name="Topic">The topic it belongs to; empty for the country at large.</param>
/// <param name="Event">The event of which it says what happened; empty for what lasts.</param>
/// <param name="Subject">What it is about; the day, for an event.</param>
/// <param name="Value">What is true of it.</param>
public sealed record NewsFact(string Id, string Topic, string Event, string Subject, string Value);
