namespace LstmNotebooks.Embeddings;

/// <summary>Two words and how alike people found them, on the scale of its set.</summary>
public readonly record struct SimilarityPair(string First, string Second, double Score);
