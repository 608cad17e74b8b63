using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>An optimizer's formula for one step of one weight.</summary>
internal interface IUpdateRule
{
    /// <summary>How many running averages it keeps a weight: 0, 1 or 2.</summary>
    static abstract int MomentCount { get; }

    /// <summary>Whether a weight may change although its gradient is 0: by its moments, or by weight decay.</summary>
    bool MovesWithoutGradient { get; }

    /// <summary>The new weight; the moments are updated in place.</summary>
    V Apply<V>(V weight, V gradient, ref V first, ref V second) where V : struct, ILanes<V>;
}
