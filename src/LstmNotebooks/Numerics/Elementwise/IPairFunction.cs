namespace LstmNotebooks.Numerics;

/// <summary>z = f(x, y), an element at a time; a value of this type holds the function's constants.</summary>
internal interface IPairFunction
{
    V Apply<V>(V x, V y) where V : struct, ILanes<V>;
}
