namespace LstmNotebooks.Text;

/// <summary>One review of the shipped corpus, of an invented hotel.</summary>
/// <param name="Id">Its name, such as r0001.</param>
/// <param name="Hotel">The hotel it is about.</param>
/// <param name="Voice">The kind of guest who speaks, such as senior or cyclist.</param>
/// <param name="Label">positive or negative.</param>
/// <param name="Split">train, validation or test; all reviews of a hotel are in one.</param>
/// <param name="Text">What the guest says.</param>
public sealed record HotelReview(string Id, string Hotel, string Voice, string Label, string Split, string Text)
{
    /// <summary>The review as the loaders of other data sets give theirs, grouped by hotel.</summary>
    public LabelledText ToLabelledText() => new("", Text, Label) { Id = Id, Source = Voice, Group = Hotel };
}
