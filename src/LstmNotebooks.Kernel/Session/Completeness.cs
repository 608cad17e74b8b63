namespace LstmNotebooks.Kernel.Session;

/// <summary>Whether code can run as it stands; when it is incomplete, how its next line is indented.</summary>
public sealed record Completeness(CompletenessStatus Status, string Indent);
