namespace LstmNotebooks.Charts;

/// <summary>A straight line across the whole figure at one place of an axis.</summary>
/// <param name="Vertical">Whether it stands on the x axis.</param>
/// <param name="At">The place on that axis.</param>
/// <param name="Label">What it means; empty for none.</param>
internal sealed record ReferenceLine(bool Vertical, double At, string Label);
