using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>8 lanes.</summary>
internal readonly struct Lanes256(Vector256<float> value) : IWideLanes<Lanes256>
{
    private readonly Vector256<float> value = value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 left, Lanes256 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 left, Lanes256 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 left, Lanes256 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator /(Lanes256 left, Lanes256 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 All(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes256 Load(float* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(float* destination) => value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 FusedMultiplyAdd(Lanes256 left, Lanes256 right, Lanes256 addend) =>
        new(Vector256.FusedMultiplyAdd(left.value, right.value, addend.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 SquareRoot(Lanes256 x) => new(Vector256.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Absolute(Lanes256 x) => new((x.value.AsInt32() & Vector256.Create(0x7FFFFFFF)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 WithSignOf(Lanes256 magnitude, Lanes256 sign) =>
        new((magnitude.value.AsInt32() | (sign.value.AsInt32() & Vector256.Create(int.MinValue))).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 WhereLess(Lanes256 left, Lanes256 right, Lanes256 yes, Lanes256 no) =>
        new(Vector256.ConditionalSelect(Vector256.LessThan(left.value, right.value), yes.value, no.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumOfSixteen(Lanes256 first, Lanes256 second, Lanes256 third, Lanes256 fourth) =>
        SumOfEight(first.value + second.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumOfEight(Vector256<float> x) => Lanes128.SumOfFour(x.GetLower() + x.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 PowerOfTwo(Lanes256 shifted) =>
        new(((shifted.value.AsInt32() - Vector256.Create(ILanes.RoundingShiftBits - 127)) << 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lanes256 Exponent, Lanes256 Mantissa) Split(Lanes256 x)
    {
        // Counting from the bits of √½ puts the mantissa in [√½, √2), where log's series is shortest.
        var offset = x.value.AsInt32() - Vector256.Create(ILanes.SquareRootOfHalfBits);
        var exponent = offset >> 23;
        var mantissa = (offset & Vector256.Create(0x007FFFFF)) + Vector256.Create(ILanes.SquareRootOfHalfBits);
        return (new(Vector256.ConvertToSingle(exponent)), new(mantissa.AsSingle()));
    }
}
