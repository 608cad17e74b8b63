using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>ln of the softmax in every row of the last dimension; same shape.</summary>
    public static Tensor LogSoftmax(this Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        var y = Tensor.Uninitialized(x.Shape);
        RowJob<LogSoftmaxKernel>.Run(x.Storage, x.Storage, x.Shape, y.Storage, accumulate: false);
        if (Tape.Needs(x))
            Tape.Record(new LogSoftmaxOperation(x, y), y);
        return y;
    }

    private sealed class LogSoftmaxOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy − eʸ Σ dy, the sum over the row.</summary>
        internal override void Backward()
        {
            var gradient = X.GradientTarget(out var accumulate);
            RowJob<LogSoftmaxBackwardKernel>.Run(Y.Storage, Y.GradientStorage!, Y.Shape, gradient, accumulate);
        }
    }

    /// <summary>z = ln softmax x = x − largest − ln Σ e^(x − largest).</summary>
    private readonly struct LogSoftmaxKernel : IRowKernel
    {
        public static void Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate)
        {
            var largest = Reduction.Max(x);
            PairMap.Run(new ShiftedExpFunction(largest), x, x, z, accumulate: false);
            var logSum = Transcendental.Log((float)Reduction.Sum(z));
            PairMap.Run(new ShiftTwiceFunction(largest, logSum), x, x, z, accumulate: false);
        }
    }

    /// <summary>dx = dy − eʸ Σ dy of y = ln softmax x; x and y of the kernel are y and dy, z is dx.</summary>
    private readonly struct LogSoftmaxBackwardKernel : IRowKernel
    {
        public static void Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate) =>
            PairMap.Run(new LogSoftmaxSlope((float)Reduction.Sum(y)), x, y, z, accumulate);
    }

    /// <summary>One row's dx of y = log softmax x, from y and dy; the constant is Σ dy.</summary>
    private readonly struct LogSoftmaxSlope(float sum) : IPairFunction
    {
        private readonly float sum = sum;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => y - Transcendental.Exp(x) * V.All(sum);
    }
}
