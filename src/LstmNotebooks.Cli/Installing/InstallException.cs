namespace LstmNotebooks.Cli.Installing;

/// <summary>A kernel that cannot be installed or removed; the message names the folder, what is wrong and what to do.</summary>
internal sealed class InstallException(string message, Exception? inner = null) : Exception(message, inner);
