namespace LstmNotebooks.Embeddings;

/// <summary>A point of the curve of a training's loss.</summary>
/// <param name="Epochs">How often the corpus was read until then; 2.5 is the middle of the third time.</param>
/// <param name="Loss">
/// The mean since the point before, taken before each step of learning: in nats a word of the context for word2vec (a window for
/// its CBOW), the weighted squared error a pair of words for GloVe.
/// </param>
public readonly record struct LossPoint(double Epochs, double Loss);
