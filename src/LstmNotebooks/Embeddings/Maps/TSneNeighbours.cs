using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>How likely each of two vectors would choose the other as its neighbour: t-SNE's p.</summary>
internal static class TSneNeighbours
{
    /// <summary>[rows, rows], symmetric, zero on the diagonal, with sum 1.</summary>
    /// <param name="matrix">[rows, size].</param>
    /// <param name="perplexity">e to the entropy of each row's choice.</param>
    public static float[] Of(float[,] matrix, double perplexity)
    {
        var count = matrix.GetLength(0);
        var chances = new float[count * count];
        var parts = Parts.Count(count, count);
        var job = new RowJob(matrix, PortableMath.Log(perplexity), chances, parts);
        Workers.Run(parts, ref job);
        for (var i = 0; i < count; i++)
            for (var j = 0; j < i; j++)
                chances[i * count + j] = chances[j * count + i] = (chances[i * count + j] + chances[j * count + i]) / (2 * count);
        return chances;
    }

    private readonly struct RowJob(float[,] matrix, double entropy, float[] chances, int parts) : IPartJob
    {
        private const int MostSteps = 60;
        private const double Tolerance = 1e-5;

        public void Run(int part)
        {
            var count = matrix.GetLength(0);
            var (start, end) = Parts.Of(part, parts, count);
            var distances = Buffers.Rent(count);
            for (var i = start; i < end; i++)
                Row(i, distances.AsSpan(0, count), chances.AsSpan(i * count, count));
            Buffers.Return(distances);
        }

        /// <summary>p ∝ e^(−b d²), with the b that gives the entropy, found by halving.</summary>
        private void Row(int i, Span<float> distances, Span<float> row)
        {
            for (var j = 0; j < distances.Length; j++)
                distances[j] = (float)Reduction.Sum(default(SquaredDifference), Matrix.Row(matrix, i), Matrix.Row(matrix, j));
            distances[i] = float.MaxValue;
            var nearest = float.MaxValue;
            foreach (var distance in distances)
                nearest = Math.Min(nearest, distance);
            distances[i] = nearest;
            PairMap.Run(new ShiftAndScaleFunction(nearest, 1), distances, distances, distances, accumulate: false);

            var mean = Reduction.Sum(distances) / distances.Length;
            var (low, high, b) = (0.0, double.PositiveInfinity, mean > 0 ? 1 / mean : 1);
            for (var step = 0; step < MostSteps; step++)
            {
                PairMap.Run(new NeighbourFunction((float)-b), distances, distances, row, accumulate: false);
                row[i] = 0;
                var sum = Reduction.Sum(row);
                var tooWide = PortableMath.Log(sum) + b * Reduction.Dot(row, distances) / sum - entropy;
                PairMap.Run(new ScaleFunction((float)(1 / sum)), row, row, row, accumulate: false);
                if (Math.Abs(tooWide) < Tolerance)
                    return;
                if (tooWide > 0)
                    low = b;
                else
                    high = b;
                b = double.IsInfinity(high) ? 2 * b : (low + high) / 2;
            }
        }
    }

    /// <summary>(x − y)².</summary>
    private readonly struct SquaredDifference : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => (x - y) * (x - y);
    }

    /// <summary>e^(factor · x), a share of a sum: 0 where it is negligible.</summary>
    private readonly struct NeighbourFunction(float factor) : IPairFunction
    {
        private readonly float factor = factor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => Flush.Exp(V.All(factor) * x);
    }
}
