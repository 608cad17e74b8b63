namespace LstmNotebooks.Numerics;

/// <summary>A loss of one prediction and its target.</summary>
internal interface IPairLoss
{
    /// <summary>The loss.</summary>
    V Value<V>(V prediction, V target) where V : struct, ILanes<V>;

    /// <summary>dLoss/dPrediction.</summary>
    V Slope<V>(V prediction, V target) where V : struct, ILanes<V>;
}
