namespace LstmNotebooks.Kernel.Scripting;

/// <summary>A package could not be restored; the message says which and why.</summary>
internal sealed class PackageException(string message) : Exception(message);
