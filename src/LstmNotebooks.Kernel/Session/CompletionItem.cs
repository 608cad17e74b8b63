namespace LstmNotebooks.Kernel.Session;

/// <summary>One text that completes the code, and what kind of thing it names, such as "method".</summary>
public sealed record CompletionItem(string Text, string Kind);
