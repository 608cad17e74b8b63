using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Session;

/// <summary>What an expression gave: its value, or why it has none.</summary>
public sealed record Evaluation(MimeBundle? Value, ErrorOutput? Error);
