namespace LstmNotebooks.Charts;

/// <summary>A piece of a diagram's text that is written in one way.</summary>
/// <param name="Text">The letters.</param>
/// <param name="IsLow">Whether it is an index, small and below the line.</param>
/// <param name="IsVariable">Whether it is a single letter of a formula, which is slanted.</param>
internal readonly record struct DiagramRun(string Text, bool IsLow, bool IsVariable);
