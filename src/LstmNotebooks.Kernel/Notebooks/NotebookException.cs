namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>A notebook file that cannot be used; the message names the file, what is wrong and what to do.</summary>
public sealed class NotebookException(string message, Exception? inner = null) : Exception(message, inner);
