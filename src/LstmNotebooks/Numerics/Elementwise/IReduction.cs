namespace LstmNotebooks.Numerics;

/// <summary>How elements, or pairs of them, become one value.</summary>
internal interface IReduction
{
    /// <summary>What every partial result starts from.</summary>
    static abstract float Start { get; }

    /// <summary>A partial result with one more element.</summary>
    V Add<V>(V partial, V x, V y) where V : struct, ILanes<V>;

    /// <summary>Two partial results in one.</summary>
    static abstract float Join(float left, float right);
}
