using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>σ(x) = 1/(1 + e⁻ˣ) of every element; same shape.</summary>
    public static Tensor Sigmoid(this Tensor x)
    {
        var y = Map<SigmoidFunction>(x);
        if (Tape.Needs(x))
            Tape.Record(new SigmoidOperation(x, y), y);
        return y;
    }

    private sealed class SigmoidOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy y (1 − y).</summary>
        internal override void Backward() => AddGradient(X, default(SigmoidSlope), Y.Storage, Y.GradientStorage!);
    }

    /// <summary>dx of y = σ(x), from y and dy.</summary>
    private readonly struct SigmoidSlope : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => y * (x * (V.All(1) - x));
    }
}
