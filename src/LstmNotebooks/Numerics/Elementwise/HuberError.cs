using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>½ e² for |e| ≤ δ, else δ (|e| − ½ δ), with e = p − t; its slope is e, held within ±δ.</summary>
internal readonly struct HuberError(float delta) : IPairLoss
{
    private readonly float delta = delta;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V prediction, V target) where V : struct, ILanes<V>
    {
        var error = V.Absolute(prediction - target);
        var half = V.All(0.5f);
        var linear = V.All(delta) * (error - half * V.All(delta));
        return V.WhereLess(V.All(delta), error, linear, half * error * error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope<V>(V prediction, V target) where V : struct, ILanes<V>
    {
        var error = prediction - target;
        var low = V.All(-delta);
        var high = V.All(delta);
        return V.WhereLess(error, low, low, V.WhereLess(high, error, high, error));
    }
}
