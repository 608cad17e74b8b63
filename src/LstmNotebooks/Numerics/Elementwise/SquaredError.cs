using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>(p − t)², with slope 2 (p − t).</summary>
internal readonly struct SquaredError : IPairLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V prediction, V target) where V : struct, ILanes<V>
    {
        var error = prediction - target;
        return error * error;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope<V>(V prediction, V target) where V : struct, ILanes<V>
    {
        var error = prediction - target;
        return error + error;
    }
}
