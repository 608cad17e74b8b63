using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>The slope of a loss at a prediction and its target, times a factor.</summary>
internal readonly struct LossSlopeFunction<TLoss>(TLoss loss, float factor) : IPairFunction where TLoss : struct, IPairLoss
{
    private readonly TLoss loss = loss;
    private readonly float factor = factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => Flush.ToZero(V.All(factor) * loss.Slope(x, y));
}
