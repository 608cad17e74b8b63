namespace LstmNotebooks.Embeddings;

/// <summary>A word and how near it is to what was asked for.</summary>
/// <param name="Word">The word.</param>
/// <param name="Score">Its cosine, or what else orders the answers.</param>
public readonly record struct Neighbour(string Word, float Score);
