namespace LstmNotebooks.Embeddings;

/// <summary>Where the points of a t-SNE map lie in the beginning.</summary>
public enum TSneInitialization
{
    /// <summary>
    /// On the first two principal components, made small: groups then lie on the map about as they lie to each other. Vectors of
    /// one number have none and start at random.
    /// </summary>
    Pca,

    /// <summary>At random near the middle.</summary>
    Random,
}
