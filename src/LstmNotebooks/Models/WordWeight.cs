namespace LstmNotebooks.Models;

/// <summary>A word of a text and how much it counts there.</summary>
/// <param name="Word">As the tokenizer gives it.</param>
/// <param name="Weight">Above 0 where it speaks for the class, below where against it; or a share of attention.</param>
public sealed record WordWeight(string Word, double Weight);
