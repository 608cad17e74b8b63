namespace LstmNotebooks.Numerics;

/// <summary>One lane: the scalar form of every kernel, with the same bits.</summary>
internal readonly struct Lanes1(float value) : ILanes<Lanes1>
{
    public static int Count => 1;

    public float Value { get; } = value;

    public static Lanes1 operator +(Lanes1 left, Lanes1 right) => new(left.Value + right.Value);

    public static Lanes1 operator -(Lanes1 left, Lanes1 right) => new(left.Value - right.Value);

    public static Lanes1 operator *(Lanes1 left, Lanes1 right) => new(left.Value * right.Value);

    public static Lanes1 operator /(Lanes1 left, Lanes1 right) => new(left.Value / right.Value);

    public static Lanes1 All(float value) => new(value);

    public static unsafe Lanes1 Load(float* source) => new(*source);

    public unsafe void Store(float* destination) => *destination = Value;

    public static Lanes1 FusedMultiplyAdd(Lanes1 left, Lanes1 right, Lanes1 addend) =>
        new(MathF.FusedMultiplyAdd(left.Value, right.Value, addend.Value));

    public static Lanes1 SquareRoot(Lanes1 x) => new(MathF.Sqrt(x.Value));

    public static Lanes1 Absolute(Lanes1 x) => new(MathF.Abs(x.Value));

    public static Lanes1 WithSignOf(Lanes1 magnitude, Lanes1 sign) =>
        new(
            BitConverter.Int32BitsToSingle(
                BitConverter.SingleToInt32Bits(magnitude.Value) | (BitConverter.SingleToInt32Bits(sign.Value) & int.MinValue)));

    public static Lanes1 WhereLess(Lanes1 left, Lanes1 right, Lanes1 yes, Lanes1 no) => left.Value < right.Value ? yes : no;

    public static Lanes1 PowerOfTwo(Lanes1 shifted) =>
        new(BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(shifted.Value) - (ILanes.RoundingShiftBits - 127)) << 23));

    public static (Lanes1 Exponent, Lanes1 Mantissa) Split(Lanes1 x)
    {
        var offset = BitConverter.SingleToInt32Bits(x.Value) - ILanes.SquareRootOfHalfBits;
        var mantissa = (offset & 0x007FFFFF) + ILanes.SquareRootOfHalfBits;
        return (new(offset >> 23), new(BitConverter.Int32BitsToSingle(mantissa)));
    }
}
