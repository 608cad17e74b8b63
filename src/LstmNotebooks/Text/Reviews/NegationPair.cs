namespace LstmNotebooks.Text;

/// <summary>Two sentences of the same words in different orders, of which one praises and one complains: whoever only counts words cannot tell them apart.</summary>
/// <param name="Id">Its name, such as p001.</param>
/// <param name="Kind">What turns the meaning, such as used-to or neither-nor.</param>
/// <param name="Fold">Its part of the cross-validation, from 1; pairs that are nearly the same are in one.</param>
/// <param name="Positive">The sentence that praises.</param>
/// <param name="Negative">The sentence that complains.</param>
public sealed record NegationPair(string Id, string Kind, int Fold, string Positive, string Negative);
