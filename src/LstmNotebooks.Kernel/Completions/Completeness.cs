namespace LstmNotebooks.Kernel.Completions;

/// <summary>Whether a cell could run as it is.</summary>
/// <param name="Status">The answer.</param>
/// <param name="Indent">The spaces that the next line of an incomplete cell starts with; empty otherwise.</param>
public sealed record Completeness(CompletenessStatus Status, string Indent);
