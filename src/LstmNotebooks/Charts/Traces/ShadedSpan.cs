namespace LstmNotebooks.Charts;

/// <summary>A part of the x axis, shaded over the figure's whole height.</summary>
internal sealed record ShadedSpan(double From, double To, string Label);
