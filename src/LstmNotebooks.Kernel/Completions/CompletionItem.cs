namespace LstmNotebooks.Kernel.Completions;

/// <summary>One text that could stand at a position.</summary>
/// <param name="Text">What to write.</param>
/// <param name="Kind">
/// What it is: one of class, struct, interface, enum, delegate, type parameter, namespace, method, property,
/// field, event, local (also a variable of a cell), parameter, keyword, directive, path, package.
/// </param>
public sealed record CompletionItem(string Text, string Kind);
