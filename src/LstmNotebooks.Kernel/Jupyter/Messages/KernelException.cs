namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>A kernel that cannot start; the message says why and what to do.</summary>
public sealed class KernelException(string message, Exception? inner = null) : Exception(message, inner);
