using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>tanh of every element; same shape.</summary>
    public static Tensor Tanh(this Tensor x)
    {
        var y = Map<TanhFunction>(x);
        if (Tape.Needs(x))
            Tape.Record(new TanhOperation(x, y), y);
        return y;
    }

    private sealed class TanhOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy (1 − y²).</summary>
        internal override void Backward() => AddGradient(X, default(TanhSlope), Y.Storage, Y.GradientStorage!);
    }

    /// <summary>dx of y = tanh x, from y and dy.</summary>
    private readonly struct TanhSlope : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => y * (V.All(1) - x * x);
    }
}
