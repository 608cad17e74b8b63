using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>Σ f(x, y).</summary>
internal readonly struct SumReduction<TFunction>(TFunction function) : IReduction where TFunction : struct, IPairFunction
{
    private readonly TFunction function = function;

    public static float Start => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Add<V>(V partial, V x, V y) where V : struct, ILanes<V> => partial + function.Apply(x, y);

    public static float Join(float left, float right) => left + right;
}
