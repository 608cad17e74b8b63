namespace LstmNotebooks.Text;

/// <summary>How much a feature speaks for a class.</summary>
/// <param name="Feature">The word or n-gram.</param>
/// <param name="Weight">Its log-odds: the weight for the class less the mean of those for the others.</param>
public readonly record struct FeatureWeight(string Feature, double Weight);
