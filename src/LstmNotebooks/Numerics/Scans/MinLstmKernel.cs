using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>i, f = σ(·), h̃ = W x + b, h ← f/(f + i) ⊙ h + i/(f + i) ⊙ h̃; gates in the order i, f, h̃.</summary>
internal readonly struct MinLstmKernel : IScanKernel
{
    public static int Gates => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe (V Decay, V Input) Activate<V>(float* sums, nint stride) where V : struct, ILanes<V>
    {
        var i = Transcendental.Sigmoid(V.Load(sums));
        var f = Transcendental.Sigmoid(V.Load(sums + stride));
        return (f / (f + i), i / (f + i) * V.Load(sums + 2 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Back<V>(float* sums, nint stride, V decay, V input, float* gradients) where V : struct, ILanes<V>
    {
        var one = V.All(1);
        var i = Transcendental.Sigmoid(V.Load(sums));
        var f = Transcendental.Sigmoid(V.Load(sums + stride));
        var candidate = V.Load(sums + 2 * stride);
        var (kept, written) = (f / (f + i), i / (f + i));
        // The two shares add up to 1, so both gates' gradients are one slope with two signs.
        var slope = (decay - input * candidate) * (kept * written);
        Flush.ToZero(slope * (i - one)).Store(gradients);
        Flush.ToZero(slope * (one - f)).Store(gradients + stride);
        Flush.ToZero(input * written).Store(gradients + 2 * stride);
    }
}
