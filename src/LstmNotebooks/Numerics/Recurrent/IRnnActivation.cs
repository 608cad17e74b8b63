namespace LstmNotebooks.Numerics;

/// <summary>φ of a plain recurrent cell, whose slope its own value tells.</summary>
internal interface IRnnActivation : IElementFunction
{
    /// <summary>dLoss/da from dLoss/dh and h = φ(a).</summary>
    static abstract V Back<V>(V gradient, V hidden) where V : struct, ILanes<V>;
}

/// <summary>h = tanh a, da = dh (1 − h²).</summary>
internal readonly struct TanhActivation : IRnnActivation
{
    public static V Apply<V>(V x) where V : struct, ILanes<V> => Transcendental.Tanh(x);

    public static V Back<V>(V gradient, V hidden) where V : struct, ILanes<V> => gradient * (V.All(1) - hidden * hidden);
}

/// <summary>h = max(a, 0), da = dh where h &gt; 0.</summary>
internal readonly struct ReluActivation : IRnnActivation
{
    public static V Apply<V>(V x) where V : struct, ILanes<V> => ReluFunction.Apply(x);

    public static V Back<V>(V gradient, V hidden) where V : struct, ILanes<V> => V.WhereLess(V.All(0), hidden, gradient, V.All(0));
}
