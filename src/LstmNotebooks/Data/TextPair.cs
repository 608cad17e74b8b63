namespace LstmNotebooks.Data;

/// <summary>A text and what is to be made of it, such as a sentence and its translation.</summary>
/// <param name="Source">What is read.</param>
/// <param name="Target">What is written.</param>
public readonly record struct TextPair(string Source, string Target)
{
    /// <summary>Both texts.</summary>
    public override string ToString() => $"{Source} → {Target}";
}
