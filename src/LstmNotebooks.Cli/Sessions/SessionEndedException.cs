namespace LstmNotebooks.Cli.Sessions;

/// <summary>A session process is gone before its cell ended; the message says why.</summary>
internal sealed class SessionEndedException(string message) : Exception(message);
