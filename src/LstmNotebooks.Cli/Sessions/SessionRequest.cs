namespace LstmNotebooks.Cli.Sessions;

/// <summary>Asks a session process to run a cell.</summary>
internal sealed record SessionRequest(string Code, int Cell);
