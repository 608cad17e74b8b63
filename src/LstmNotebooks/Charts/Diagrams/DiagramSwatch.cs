namespace LstmNotebooks.Charts;

/// <summary>A coloured rectangle of the bar that explains the colours.</summary>
internal readonly record struct DiagramSwatch(LabelBox Box, string Color);
