using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>What pulls and pushes the points of a t-SNE map.</summary>
/// <remarks>
/// With n = 1 / (1 + d²) for every pair and Z = Σ n, q = n / Z and the gradient of a point is 4 Σ (p − q) n (y − yⱼ). Its
/// two halves, Σ p n (y − yⱼ) and Σ n² (y − yⱼ), are summed in one pass, in which Z is not known yet.
/// </remarks>
internal sealed class TSneForces(float[] neighbours, int count)
{
    private readonly float[] x = new float[count];
    private readonly float[] y = new float[count];
    private readonly RowForces[] rows = new RowForces[count];

    /// <summary>[points, 2] the gradient of the divergence, with all p multiplied by a factor.</summary>
    public double[,] Gradient(float[,] points, double exaggeration)
    {
        Run(points, withDivergence: false);
        var total = rows.Sum(row => row.Nearness);
        var gradient = new double[count, 2];
        for (var i = 0; i < count; i++)
        {
            gradient[i, 0] = 4 * (exaggeration * rows[i].PullX - rows[i].PushX / total);
            gradient[i, 1] = 4 * (exaggeration * rows[i].PullY - rows[i].PushY / total);
        }
        return gradient;
    }

    /// <summary>Σ p ln (p / q), in nats.</summary>
    public double Divergence(float[,] points)
    {
        Run(points, withDivergence: true);
        var total = rows.Sum(row => row.Nearness);
        return rows.Sum(row => row.Divergence) + PortableMath.Log(total) * Reduction.Sum(neighbours);
    }

    private void Run(float[,] points, bool withDivergence)
    {
        for (var i = 0; i < count; i++)
            (x[i], y[i]) = (points[i, 0], points[i, 1]);
        var parts = Parts.Count(count, count);
        var job = new Job(neighbours, x, y, rows, withDivergence, parts);
        Workers.Run(parts, ref job);
    }

    /// <summary>The sums over the other points, for one point.</summary>
    /// <param name="Nearness">Σ n.</param>
    /// <param name="PullX">Σ p n (x − xⱼ).</param>
    /// <param name="PullY">Σ p n (y − yⱼ).</param>
    /// <param name="PushX">Σ n² (x − xⱼ).</param>
    /// <param name="PushY">Σ n² (y − yⱼ).</param>
    /// <param name="Divergence">Σ p ln (p / n), where asked for.</param>
    private readonly record struct RowForces(double Nearness, double PullX, double PullY, double PushX, double PushY, double Divergence);

    private readonly struct Job(float[] neighbours, float[] x, float[] y, RowForces[] rows, bool withDivergence, int parts) : IPartJob
    {
        public void Run(int part)
        {
            var (start, end) = Parts.Of(part, parts, rows.Length);
            float[] near = Buffers.Rent(rows.Length), weights = Buffers.Rent(rows.Length);
            for (var i = start; i < end; i++)
                rows[i] = Row(i, near.AsSpan(0, rows.Length), weights.AsSpan(0, rows.Length));
            Buffers.Return(near);
            Buffers.Return(weights);
        }

        private RowForces Row(int i, Span<float> near, Span<float> weights)
        {
            var chances = neighbours.AsSpan(i * rows.Length, rows.Length);
            PairMap.Run(new Nearness(x[i], y[i]), x, y, near, accumulate: false);
            near[i] = 0;
            Elementwise.Map<MultiplyFunction>(chances, near, weights);
            var (pullX, pullY) = (Reduction.Sum(new Weighted(x[i]), x, weights), Reduction.Sum(new Weighted(y[i]), y, weights));
            Elementwise.Map<MultiplyFunction>(near, near, weights);
            var (pushX, pushY) = (Reduction.Sum(new Weighted(x[i]), x, weights), Reduction.Sum(new Weighted(y[i]), y, weights));
            return new RowForces(
                Reduction.Sum(near),
                pullX,
                pullY,
                pushX,
                pushY,
                withDivergence ? Reduction.Sum(default(LogRatio), chances, near) : 0);
        }
    }

    /// <summary>1 / (1 + d²), for the distance from one point.</summary>
    private readonly struct Nearness(float centerX, float centerY) : IPairFunction
    {
        private readonly float centerX = centerX;
        private readonly float centerY = centerY;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V>
        {
            var (across, up) = (x - V.All(centerX), y - V.All(centerY));
            return V.All(1) / (V.All(1) + across * across + up * up);
        }
    }

    /// <summary>(center − x) · weight.</summary>
    private readonly struct Weighted(float center) : IPairFunction
    {
        private readonly float center = center;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => (V.All(center) - x) * y;
    }

    /// <summary>x ln (x / y); 0 where x is 0.</summary>
    private readonly struct LogRatio : IPairFunction
    {
        private const float SmallestNormal = 1.17549435e-38f;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> =>
            V.WhereLess(x, V.All(SmallestNormal), V.All(0), x * Transcendental.Log(x / y));
    }
}
