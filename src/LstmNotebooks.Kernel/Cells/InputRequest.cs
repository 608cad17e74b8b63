namespace LstmNotebooks.Kernel.Cells;

/// <summary>A line of text that a cell asks the reader for.</summary>
public sealed record InputRequest(string Prompt, bool IsPassword);
