using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>The loss of a prediction and its target.</summary>
internal readonly struct LossValueFunction<TLoss>(TLoss loss) : IPairFunction where TLoss : struct, IPairLoss
{
    private readonly TLoss loss = loss;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => loss.Value(x, y);
}
