using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>Whether activations are kept; known when the kernel is compiled, which then asks nothing.</summary>
internal unsafe interface IGateStore
{
    static abstract void Store<V>(V activations, float* destination) where V : struct, ILanes<V>;
}

/// <summary>Not at all: nothing goes backward.</summary>
internal readonly struct DiscardGates : IGateStore
{
    public static unsafe void Store<V>(V activations, float* destination) where V : struct, ILanes<V>
    {
    }
}

/// <summary>In memory.</summary>
internal readonly struct StoreGates : IGateStore
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store<V>(V activations, float* destination) where V : struct, ILanes<V> => activations.Store(destination);
}
