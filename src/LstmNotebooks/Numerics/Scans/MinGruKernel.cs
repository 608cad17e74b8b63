using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>z = σ(·), h̃ = W x + b, h ← (1 − z) ⊙ h + z ⊙ h̃; gates in the order z, h̃.</summary>
internal readonly struct MinGruKernel : IScanKernel
{
    public static int Gates => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe (V Decay, V Input) Activate<V>(float* sums, nint stride) where V : struct, ILanes<V>
    {
        var z = Transcendental.Sigmoid(V.Load(sums));
        return (V.All(1) - z, z * V.Load(sums + stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Back<V>(float* sums, nint stride, V decay, V input, float* gradients) where V : struct, ILanes<V>
    {
        var z = Transcendental.Sigmoid(V.Load(sums));
        var candidate = V.Load(sums + stride);
        Flush.ToZero((input * candidate - decay) * (z * (V.All(1) - z))).Store(gradients);
        Flush.ToZero(input * z).Store(gradients + stride);
    }
}
