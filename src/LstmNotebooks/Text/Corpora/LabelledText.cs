namespace LstmNotebooks.Text;

/// <summary>A text with the class it belongs to, from a file of texts to classify.</summary>
/// <param name="Title">The title or headline; empty where the file has none.</param>
/// <param name="Text">The text below the title; empty where the file has none.</param>
/// <param name="Label">The class, such as "real" or "fake".</param>
public sealed record LabelledText(string Title, string Text, string Label)
{
    /// <summary>What the file calls it, or empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>Who published, wrote or said it, or empty. It often gives the label away.</summary>
    public string Source { get; init; } = "";

    /// <summary>The subject or part of the data set it belongs to, or empty.</summary>
    public string Group { get; init; } = "";

    /// <summary>The day it is dated; null where the file has none that can be read.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Title and text, one below the other; one alone where the other is empty.</summary>
    public string FullText() => Title.Length == 0 ? Text : Text.Length == 0 ? Title : $"{Title}\n{Text}";
}
