namespace LstmNotebooks.Embeddings;

/// <summary>A is to B as C is to D, and D is what is looked for.</summary>
public readonly record struct AnalogyQuestion(string A, string B, string C, string D);
