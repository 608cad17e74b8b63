using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>max(x, 0) of every element; same shape.</summary>
    public static Tensor Relu(this Tensor x)
    {
        var y = Map<ReluFunction>(x);
        if (Tape.Needs(x))
            Tape.Record(new ReluOperation(x, y), y);
        return y;
    }

    private sealed class ReluOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy where y &gt; 0, else 0.</summary>
        internal override void Backward() => AddGradient(X, default(ReluSlope), Y.Storage, Y.GradientStorage!);
    }

    /// <summary>dx of y = max(x, 0), from y and dy.</summary>
    private readonly struct ReluSlope : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => V.WhereLess(V.All(0), x, y, V.All(0));
    }
}
