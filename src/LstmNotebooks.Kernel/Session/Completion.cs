namespace LstmNotebooks.Kernel.Session;

/// <summary>What could stand between two positions of a cell's code; positions count UTF-16 units.</summary>
public sealed record Completion(int Start, int End, IReadOnlyList<CompletionItem> Items);
