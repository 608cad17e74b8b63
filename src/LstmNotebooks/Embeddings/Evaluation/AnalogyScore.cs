namespace LstmNotebooks.Embeddings;

/// <summary>How many analogies of a section have the right word as their first answer.</summary>
/// <param name="Section">The section's name.</param>
/// <param name="Right">Questions answered right.</param>
/// <param name="Known">Questions with a vector for all four words.</param>
/// <param name="Missing">Questions that lack one, which are left out.</param>
public sealed record AnalogyScore(string Section, int Right, int Known, int Missing)
{
    /// <summary>Right answers as a share of the known questions; null where there are none.</summary>
    public double? Accuracy => Known > 0 ? (double)Right / Known : null;
}
