namespace LstmNotebooks.Numerics;

/// <summary>Lanes of a vector, whose values can also be added up.</summary>
internal interface IWideLanes<TSelf> : ILanes<TSelf> where TSelf : struct, IWideLanes<TSelf>
{
    /// <summary>
    /// The sum of sixteen values in the order of <see cref="Reduction"/>: 8 apart, 4, 2, 1. They fill one vector, two or four; the
    /// others are not read.
    /// </summary>
    static abstract float SumOfSixteen(TSelf first, TSelf second, TSelf third, TSelf fourth);
}
