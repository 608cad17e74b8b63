namespace LstmNotebooks.Metrics;

/// <summary>
/// How well one class was found: TP examples of the class predicted as it, FP of other classes predicted as it, FN of it predicted
/// as another.
/// </summary>
/// <remarks>
/// Precision TP / (TP + FP), recall TP / (TP + FN), F1 = 2 TP / (2 TP + FP + FN), the harmonic mean of both.
/// Source: van Rijsbergen, Information Retrieval, 2nd edition (1979), chapter 7.
/// </remarks>
/// <param name="Class">Its name.</param>
/// <param name="Right">TP.</param>
/// <param name="Predicted">TP + FP.</param>
/// <param name="Support">TP + FN, the examples of the class.</param>
public sealed record ClassScore(string Class, int Right, int Predicted, int Support)
{
    /// <summary>The share of right ones among those predicted as the class; null when none was.</summary>
    public double? Precision => Predicted > 0 ? (double)Right / Predicted : null;

    /// <summary>The share found among those of the class; null when there is none.</summary>
    public double? Recall => Support > 0 ? (double)Right / Support : null;

    /// <summary>The harmonic mean of precision and recall, 0 to 1; null when the class is neither there nor predicted.</summary>
    public double? F1 => Predicted + Support > 0 ? 2.0 * Right / (Predicted + Support) : null;
}
