namespace LstmNotebooks.Numerics;

/// <summary>Constants of the lanes' bit arithmetic.</summary>
internal interface ILanes
{
    /// <summary>Adding 1.5·2²³ leaves a float's nearest integer in its low bits.</summary>
    const float RoundingShift = 12582912f;

    /// <summary>The bits of <see cref="RoundingShift"/>.</summary>
    const int RoundingShiftBits = 0x4B400000;

    /// <summary>The bits of √½.</summary>
    const int SquareRootOfHalfBits = 0x3F3504F3;
}

/// <summary>
/// A vector of floats of some width. Every operation works on each lane alone and is exact as IEEE 754 says, so a kernel written
/// over lanes gives the same bits at every width.
/// </summary>
internal interface ILanes<TSelf> where TSelf : struct, ILanes<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    static abstract TSelf All(float value);

    static abstract unsafe TSelf Load(float* source);

    unsafe void Store(float* destination);

    /// <summary>left · right + addend, rounded once.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend);

    static abstract TSelf SquareRoot(TSelf x);

    static abstract TSelf Absolute(TSelf x);

    /// <summary>A value that is not negative, with the sign of another.</summary>
    static abstract TSelf WithSignOf(TSelf magnitude, TSelf sign);

    /// <summary><paramref name="yes"/> where left &lt; right, else <paramref name="no"/>; a NaN is not less.</summary>
    static abstract TSelf WhereLess(TSelf left, TSelf right, TSelf yes, TSelf no);

    /// <summary>2ⁿ from n + 1.5·2²³, for n in −126 … 127.</summary>
    static abstract TSelf PowerOfTwo(TSelf shifted);

    /// <summary>x = mantissa · 2^exponent with the mantissa in [√½, √2), for normal positive x.</summary>
    static abstract (TSelf Exponent, TSelf Mantissa) Split(TSelf x);
}
