using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>Where a vector of each gate's activations goes.</summary>
/// <param name="first">The first gate's.</param>
/// <param name="stride">Distance from gate to gate.</param>
internal readonly unsafe struct KeptGates<TStore>(float* first, nint stride) where TStore : struct, IGateStore
{
    /// <summary>Keeps a gate's activations, or whatever the backward pass wants in its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<V>(int gate, V activations) where V : struct, ILanes<V> => TStore.Store(activations, first + gate * stride);

    /// <summary>Some units further on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeptGates<TStore> At(nint offset) => new(first + offset, stride);
}
