namespace LstmNotebooks.Kernel.Completions;

/// <summary>What could stand at a position in a cell.</summary>
/// <param name="Start">Where the text to replace starts, in UTF-16 units.</param>
/// <param name="End">Where it ends: the position asked about.</param>
/// <param name="Items">The best first.</param>
public sealed record Completion(int Start, int End, IReadOnlyList<CompletionItem> Items);
