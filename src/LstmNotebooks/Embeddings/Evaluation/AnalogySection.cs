namespace LstmNotebooks.Embeddings;

/// <summary>Analogies of one kind, such as capitals.</summary>
public sealed record AnalogySection(string Name, IReadOnlyList<AnalogyQuestion> Questions);
