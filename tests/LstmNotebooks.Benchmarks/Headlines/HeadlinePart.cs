namespace LstmNotebooks.Benchmarks;

/// <summary>Some headlines and their classes.</summary>
/// <param name="Texts">[N].</param>
/// <param name="Labels">[N].</param>
internal sealed record HeadlinePart(string[] Texts, string[] Labels);
