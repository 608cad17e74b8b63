using System.Globalization;
using LstmNotebooks.Display;
using MathNet.Numerics.LinearAlgebra;

namespace LstmNotebooks.Embeddings;

/// <summary>Principal component analysis: the few directions in which vectors differ most.</summary>
/// <remarks>
/// The components are the eigenvectors of the covariance matrix with the largest eigenvalues. An eigenvector's sign is
/// free; here the number farthest from zero, of equals the first, is positive.
/// </remarks>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Pca : IHtml
{
    private readonly double[] mean;
    private readonly double[][] components;

    private Pca(double[] mean, double[][] components, double[] variances, double totalVariance)
    {
        (this.mean, this.components, ExplainedVariance) = (mean, components, variances);
        ExplainedVarianceRatio = [.. variances.Select(variance => totalVariance > 0 ? variance / totalVariance : 0)];
    }

    /// <summary>[components] the variance along each, largest first.</summary>
    public IReadOnlyList<double> ExplainedVariance { get; }

    /// <summary>[components] each one's share of the whole variance, from 0 to 1.</summary>
    public IReadOnlyList<double> ExplainedVarianceRatio { get; }

    /// <summary>[components, size] the directions, each of length 1 and at right angles to the others.</summary>
    public float[,] Components
    {
        get
        {
            var matrix = new float[components.Length, mean.Length];
            for (var i = 0; i < components.Length; i++)
                for (var k = 0; k < mean.Length; k++)
                    matrix[i, k] = (float)components[i][k];
            return matrix;
        }
    }

    /// <summary>Finds the components of some vectors.</summary>
    /// <param name="matrix">[rows, size], two rows at least.</param>
    /// <param name="components">How many; at most as many as a row has numbers.</param>
    public static Pca Fit(float[,] matrix, int components = 2)
    {
        Matrix.Check(matrix, "Pca.Fit", leastRows: 2);
        var size = matrix.GetLength(1);
        if (components < 1 || components > size)
            throw new ArgumentOutOfRangeException(
                nameof(components),
                $"Pca.Fit expects 1 to {size} components, as many as a row has numbers, but got {components}.");
        var mean = Mean(matrix);
        var covariance = Covariance(matrix, mean);
        var eigen = covariance.Evd(Symmetricity.Symmetric);
        // From the smallest eigenvalue to the largest; rounding may leave the smallest below zero.
        int[] largest = [.. Enumerable.Range(0, components).Select(i => size - 1 - i)];
        return new Pca(
            mean,
            [.. largest.Select(i => Signed(eigen.EigenVectors.Column(i).ToArray()))],
            [.. largest.Select(i => Math.Max(0, eigen.EigenValues[i].Real))],
            covariance.Trace());
    }

    /// <summary>[rows, components] where vectors lie along the components, from the mean of those that were fitted.</summary>
    /// <param name="matrix">[rows, size].</param>
    public float[,] Transform(float[,] matrix)
    {
        Matrix.Check(matrix, "Pca.Transform", leastRows: 1);
        if (matrix.GetLength(1) != mean.Length)
            throw new ArgumentException(
                $"Pca.Transform expects rows of {mean.Length} numbers, as Fit had, but got {matrix.GetLength(1)}.",
                nameof(matrix));
        var places = new float[matrix.GetLength(0), components.Length];
        for (var i = 0; i < matrix.GetLength(0); i++)
            for (var j = 0; j < components.Length; j++)
            {
                var place = 0.0;
                for (var k = 0; k < mean.Length; k++)
                    place += (matrix[i, k] - mean[k]) * components[j][k];
                places[i, j] = (float)place;
            }
        return places;
    }

    /// <summary>A row a component.</summary>
    public Table ToTable() => Table.Of(
        "Principal components",
        Enumerable.Range(0, components.Length),
        [
            ("component", i => i + 1),
            ("variance", i => ExplainedVariance[i]),
            ("share, %", i => (100 * ExplainedVarianceRatio[i]).ToString("F1", CultureInfo.InvariantCulture)),
        ]);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private static double[] Mean(float[,] matrix)
    {
        var mean = new double[matrix.GetLength(1)];
        for (var i = 0; i < matrix.GetLength(0); i++)
            for (var k = 0; k < mean.Length; k++)
                mean[k] += matrix[i, k];
        for (var k = 0; k < mean.Length; k++)
            mean[k] /= matrix.GetLength(0);
        return mean;
    }

    private static Matrix<double> Covariance(float[,] matrix, double[] mean)
    {
        var (rows, size) = (matrix.GetLength(0), mean.Length);
        var (sums, row) = (new double[size, size], new double[size]);
        for (var i = 0; i < rows; i++)
        {
            for (var k = 0; k < size; k++)
                row[k] = matrix[i, k] - mean[k];
            for (var j = 0; j < size; j++)
                for (var k = j; k < size; k++)
                    sums[j, k] += row[j] * row[k];
        }
        return Matrix<double>.Build.Dense(size, size, (j, k) => sums[Math.Min(j, k), Math.Max(j, k)] / (rows - 1));
    }

    private static double[] Signed(double[] vector)
    {
        var farthest = vector.MaxBy(Math.Abs);
        return farthest < 0 ? [.. vector.Select(value => -value)] : vector;
    }
}
