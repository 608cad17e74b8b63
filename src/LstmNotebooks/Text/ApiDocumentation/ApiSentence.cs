namespace LstmNotebooks.Text;

/// <summary>A sentence of the documentation.</summary>
/// <param name="Text">The sentence, without tags and with single spaces.</param>
/// <param name="Part">The part of the member's documentation that holds it.</param>
/// <param name="IsRepeat">Whether the same sentence stood earlier in the corpus, as most do that overloads share.</param>
public readonly record struct ApiSentence(string Text, ApiPart Part, bool IsRepeat);
