using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>eˣ / Σ eˣ in every row of the last dimension: probabilities; same shape.</summary>
    public static Tensor Softmax(this Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        var y = Tensor.Uninitialized(x.Shape);
        RowJob<SoftmaxKernel>.Run(x.Storage, x.Storage, x.Shape, y.Storage, accumulate: false);
        if (Tape.Needs(x))
            Tape.Record(new SoftmaxOperation(x, y), y);
        return y;
    }

    private sealed class SoftmaxOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = y ⊙ (dy − Σ y dy), the sum over the row.</summary>
        internal override void Backward()
        {
            var gradient = X.GradientTarget(out var accumulate);
            RowJob<SoftmaxBackwardKernel>.Run(Y.Storage, Y.GradientStorage!, Y.Shape, gradient, accumulate);
        }
    }

    /// <summary>z = softmax x. The largest value is taken off first, so that no exponential overflows.</summary>
    internal readonly struct SoftmaxKernel : IRowKernel
    {
        public static void Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate)
        {
            PairMap.Run(new ShiftedExpFunction(Reduction.Max(x)), x, x, z, accumulate: false);
            PairMap.Run(new ScaleFunction((float)(1 / Reduction.Sum(z))), z, z, z, accumulate: false);
        }
    }

    /// <summary>dx = y ⊙ (dy − Σ y dy) of y = softmax x; x and y of the kernel are y and dy, z is dx.</summary>
    internal readonly struct SoftmaxBackwardKernel : IRowKernel
    {
        public static void Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate) =>
            PairMap.Run(new Flushed<SoftmaxSlope>(new((float)Reduction.Dot(x, y))), x, y, z, accumulate);
    }

    /// <summary>One row's dx of y = softmax x, from y and dy; the constant is Σ y dy.</summary>
    internal readonly struct SoftmaxSlope(float weightedSum) : IPairFunction
    {
        private readonly float weightedSum = weightedSum;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => x * (y - V.All(weightedSum));
    }
}
