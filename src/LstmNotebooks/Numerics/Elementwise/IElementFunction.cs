namespace LstmNotebooks.Numerics;

/// <summary>y = f(x), an element at a time.</summary>
internal interface IElementFunction
{
    static abstract V Apply<V>(V x) where V : struct, ILanes<V>;
}

/// <summary>z = f(x, y), an element at a time.</summary>
internal interface IElementFunction2
{
    static abstract V Apply<V>(V x, V y) where V : struct, ILanes<V>;
}
