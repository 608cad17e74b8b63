namespace LstmNotebooks.Tests.Reference;

/// <summary>t-SNE's divergence in double, pair by pair.</summary>
internal static class TSneReference
{
    /// <summary>Σ p ln (p / q) with q ∝ 1 / (1 + d²).</summary>
    /// <param name="p">[points, points].</param>
    /// <param name="points">[points, 2].</param>
    public static double Divergence(float[] p, double[,] points)
    {
        var count = points.GetLength(0);
        double Nearness(int i, int j) => 1 / (1 + Math.Pow(points[i, 0] - points[j, 0], 2) + Math.Pow(points[i, 1] - points[j, 1], 2));
        var (total, sum) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                total += i == j ? 0 : Nearness(i, j);
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                sum += p[i * count + j] == 0 ? 0 : p[i * count + j] * Math.Log(p[i * count + j] * total / Nearness(i, j));
        return sum;
    }
}
