namespace LstmNotebooks.Embeddings;

/// <summary>Vectors as points of a plane, near ones near to each other.</summary>
/// <param name="Points">[rows, 2], around (0, 0).</param>
/// <param name="Divergence">The Kullback–Leibler divergence that is left, in nats: how badly the map shows who is whose neighbour.</param>
public sealed record TSneMap(float[,] Points, double Divergence);
