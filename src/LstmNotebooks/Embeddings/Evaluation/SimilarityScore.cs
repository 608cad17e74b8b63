namespace LstmNotebooks.Embeddings;

/// <summary>How well cosines order the pairs of a set as people did.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="Spearman">The correlation of the two orders, −1 to 1; null where too few pairs are known.</param>
/// <param name="Known">Pairs with a vector for both words, which are compared.</param>
/// <param name="Missing">Pairs that lack one, which are left out.</param>
public sealed record SimilarityScore(string Set, double? Spearman, int Known, int Missing);
