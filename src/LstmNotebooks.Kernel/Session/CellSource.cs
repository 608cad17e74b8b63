namespace LstmNotebooks.Kernel.Session;

/// <summary>Source to run: the code, the name the reader knows it under, and the folder its relative paths start from.</summary>
internal sealed record CellSource(string Code, string Document, string Directory);
