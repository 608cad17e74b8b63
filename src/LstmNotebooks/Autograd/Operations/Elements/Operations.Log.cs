using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>ln x of every element, −∞ at 0 and NaN below; same shape.</summary>
    public static Tensor Log(this Tensor x)
    {
        var y = Map<LogFunction>(x);
        if (Tape.Needs(x))
            Tape.Record(new LogOperation(x, y), y);
        return y;
    }

    private sealed class LogOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy / x.</summary>
        internal override void Backward() => AddGradient(X, default(LogSlope), X.Storage, Y.GradientStorage!);
    }

    /// <summary>dx of y = ln x, from x and dy.</summary>
    private readonly struct LogSlope : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => y / x;
    }
}
