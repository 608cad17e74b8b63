using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed unsafe class FlushTests
{
    [Fact]
    public void Thresholds_LeaveRoomForProducts()
    {
        Assert.Equal(Flush.Threshold, Math.ScaleB(1, -56));
        Assert.Equal(Flush.SquareThreshold, Math.ScaleB(1, -122));
        Assert.True(float.IsNormal(0.0001f * Flush.Threshold * Flush.Threshold), "Adam's share of a kept gradient's square is subnormal");
        Assert.True(float.IsNormal(Transcendental.Exp(Flush.LeastExponent) * 1e-7f), "a negligible share of a sum is subnormal");
    }

    [Fact]
    public void ToZero_AroundTheThreshold_KeepsItAndNothingBelow()
    {
        var below = MathF.BitDecrement(Flush.Threshold);

        float[] flushed = Values<Lanes1>([Flush.Threshold, -Flush.Threshold, below, -below, float.Epsilon, 1, -2, 0]);

        Assert.Equal([Flush.Threshold, -Flush.Threshold, 0, 0, 0, 1, -2, 0], flushed);
    }

    [Fact]
    public void ToZero_NotFinite_Stays() =>
        Assert.Equal(
            [float.NaN, float.PositiveInfinity, float.NegativeInfinity],
            Values<Lanes1>([float.NaN, float.PositiveInfinity, float.NegativeInfinity]));

    [Fact]
    public void ToZero_AnyWidth_GivesTheSameBits()
    {
        var random = new RandomStream(1);
        var values = Enumerable.Range(0, 4096)
            .Select(_ => BitConverter.UInt32BitsToSingle(random.NextUInt32()))
            .Where(static x => !float.IsNaN(x))
            .Take(4064)
            .ToArray();
        var expected = Bits<Lanes1>(values);

        Assert.Equal(expected, Bits<Lanes128>(values));
        Assert.Equal(expected, Bits<Lanes256>(values));
        Assert.Equal(expected, Bits<Lanes512>(values));
        Assert.Contains(0u, expected);
    }

    [Fact]
    public void Adam_SquareBelowTheThreshold_ChangesNoRoundedDenominator()
    {
        const float Epsilon = 1e-8f;
        var correction = (float)(1 / Math.Sqrt(1 - 0.999));

        Assert.Equal(Epsilon, MathF.FusedMultiplyAdd(MathF.Sqrt(Flush.SquareThreshold), correction, Epsilon));
    }

    private static uint[] Bits<V>(float[] values) where V : struct, ILanes<V> =>
        [.. Values<V>(values).Select(BitConverter.SingleToUInt32Bits)];

    private static float[] Values<V>(float[] values) where V : struct, ILanes<V>
    {
        var flushed = new float[values.Length];
        fixed (float* x = values, y = flushed)
        {
            for (var i = 0; i < values.Length; i += V.Count)
                Flush.ToZero(V.Load(x + i)).Store(y + i);
        }
        return flushed;
    }
}
