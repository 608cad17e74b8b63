namespace LstmNotebooks.Embeddings;

/// <summary>How the cosine of two vectors is distributed when chance alone gives them their directions.</summary>
/// <remarks>
/// Each direction is equally likely, as for vectors of independent normal numbers with mean 0. Mean 0, standard deviation 1/√d.
/// </remarks>
public static class ChanceCosine
{
    /// <summary>The probability density at a cosine: Γ(d/2) / (√π Γ((d − 1)/2)) · (1 − c²)^((d − 3)/2).</summary>
    /// <param name="cosine">c, −1 to 1.</param>
    /// <param name="dimensions">d, 2 or more; for d = 2 the density is infinite at −1 and 1.</param>
    public static double Density(double cosine, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 2);
        if (!(cosine is >= -1 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(cosine), cosine, "A cosine lies between −1 and 1.");
        // In two dimensions the density is 1/(π √(1 − c²)), in three 1/2; each further two dimensions multiply it.
        var (square, isEven) = (1 - cosine * cosine, dimensions % 2 == 0);
        var density = isEven ? 1 / (Math.PI * Math.Sqrt(square)) : 0.5;
        for (var d = isEven ? 2 : 3; d < dimensions; d += 2)
            density *= d / (d - 1.0) * square;
        return isEven && square == 0 ? (dimensions == 2 ? double.PositiveInfinity : 0) : density;
    }
}
