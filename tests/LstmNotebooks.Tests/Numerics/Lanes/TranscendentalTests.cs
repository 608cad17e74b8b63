using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed unsafe class TranscendentalTests
{
    private const uint Step = 97;

    private static readonly float[] Specials =
    [
        0, -0f, float.Epsilon, -float.Epsilon, 1e-40f, -1e-40f, 1.1754944e-38f, 1, -1, 0.55f, -0.55f, 87, -87, -87.33654f, -87.34f, 88, -88, 89, -89, 104, -104, 200, -200,
        float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    [Fact]
    public void Exp_EveryNinetySeventhFloat_IsWithinTolerance() =>
        Check<ExpFunction>(Math.Exp, low: -87.33654f, high: 88.72f, allowed: 1.03);

    [Fact]
    public void Log_EveryNinetySeventhFloat_IsWithinTolerance() =>
        Check<LogFunction>(Math.Log, low: float.Epsilon, high: float.MaxValue, allowed: 0.89);

    [Fact]
    public void Sigmoid_EveryNinetySeventhFloat_IsWithinTolerance() =>
        Check<SigmoidFunction>(static x => 1 / (1 + Math.Exp(-x)), low: -87, high: 200, allowed: 2);

    [Fact]
    public void Tanh_EveryNinetySeventhFloat_IsWithinTolerance() => Check<TanhFunction>(Math.Tanh, low: -200, high: 200, allowed: 1.29);

    [Fact]
    public void LogOnePlus_SmallAndLarge_IsWithinTolerance()
    {
        for (var x = 1f; x > 1e-30f; x *= 0.97f)
        {
            // ln(1 + x) = 2 artanh(x / (2 + x)), which keeps what 1 + x would round away.
            var exact = 2 * Math.Atanh(x / (2.0 + x));

            var actual = Transcendental.LogOnePlus(new Lanes1(x)).Value;

            Assert.True(Ulp(exact, actual) <= 2, $"ln(1 + {x:R}) is off by {Ulp(exact, actual):F2} ulp");
        }
    }

    [Fact]
    public void Exp_SpecialValues_AreExact()
    {
        Assert.Equal(1, Transcendental.Exp(0));
        Assert.Equal(1, Transcendental.Exp(-0f));
        Assert.Equal(0, Transcendental.Exp(float.NegativeInfinity));
        Assert.Equal(0, Transcendental.Exp(-87.34f));
        Assert.Equal(0, Transcendental.Exp(-104));
        Assert.True(float.IsNormal(Transcendental.Exp(-87.33654f)));
        Assert.Equal(float.PositiveInfinity, Transcendental.Exp(89));
        Assert.Equal(float.PositiveInfinity, Transcendental.Exp(float.PositiveInfinity));
        Assert.Equal(float.NaN, Transcendental.Exp(float.NaN));
    }

    [Fact]
    public void Log_SpecialValues_AreExact()
    {
        Assert.Equal(0, Transcendental.Log(1));
        Assert.Equal(float.NegativeInfinity, Transcendental.Log(0));
        Assert.Equal(float.NegativeInfinity, Transcendental.Log(-0f));
        Assert.Equal(float.NaN, Transcendental.Log(-1));
        Assert.Equal(float.NaN, Transcendental.Log(float.NegativeInfinity));
        Assert.Equal(float.PositiveInfinity, Transcendental.Log(float.PositiveInfinity));
        Assert.Equal(float.NaN, Transcendental.Log(float.NaN));
        Assert.Equal(-103.27893f, Transcendental.Log(float.Epsilon));
    }

    [Fact]
    public void Sigmoid_SpecialValues_Saturate()
    {
        Assert.Equal(0.5f, Transcendental.Sigmoid(0));
        Assert.Equal(0.5f, Transcendental.Sigmoid(-0f));
        Assert.Equal(1, Transcendental.Sigmoid(float.PositiveInfinity));
        Assert.Equal(Transcendental.Sigmoid(-87), Transcendental.Sigmoid(float.NegativeInfinity));
        Assert.InRange(Transcendental.Sigmoid(-87), 1.64e-38f, 1.65e-38f);
        Assert.Equal(float.NaN, Transcendental.Sigmoid(float.NaN));
    }

    [Fact]
    public void Tanh_SpecialValues_SaturateAndKeepTheirSign()
    {
        Assert.Equal(1, Transcendental.Tanh(float.PositiveInfinity));
        Assert.Equal(-1, Transcendental.Tanh(float.NegativeInfinity));
        Assert.Equal(float.NaN, Transcendental.Tanh(float.NaN));
        Assert.Equal(float.Epsilon, Transcendental.Tanh(float.Epsilon));
        Assert.True(float.IsNegative(Transcendental.Tanh(-0f)));
        Assert.False(float.IsNegative(Transcendental.Tanh(0)));
    }

    [Fact]
    public void EveryFunction_AnyWidth_GivesTheSameBits()
    {
        var values = new float[20_000];
        Specials.CopyTo(values, 0);
        var random = new RandomStream(1);
        for (var i = Specials.Length; i < values.Length; i++)
            values[i] = BitConverter.UInt32BitsToSingle(random.NextUInt32());

        SameBits<ExpFunction>(values);
        SameBits<LogFunction>(values);
        SameBits<SigmoidFunction>(values);
        SameBits<TanhFunction>(values);
        SameBits<ReluFunction>(values);
    }

    private static void SameBits<TFunction>(float[] values) where TFunction : struct, IElementFunction
    {
        var expected = Bits<TFunction, Lanes1>(values);

        Assert.Equal(expected, Bits<TFunction, Lanes128>(values));
        Assert.Equal(expected, Bits<TFunction, Lanes256>(values));
        Assert.Equal(expected, Bits<TFunction, Lanes512>(values));
    }

    private static uint[] Bits<TFunction, V>(float[] values)
        where TFunction : struct, IElementFunction
        where V : struct, ILanes<V>
    {
        var results = new float[values.Length];
        fixed (float* x = values, y = results)
        {
            for (var i = 0; i < values.Length; i += V.Count)
                TFunction.Apply(V.Load(x + i)).Store(y + i);
        }
        // Which of the many NaNs comes out is the processor's choice.
        return [.. results.Select(value => BitConverter.SingleToUInt32Bits(float.IsNaN(value) ? float.NaN : value))];
    }

    private static void Check<TFunction>(
        Func<double, double> exact, float low, float high, double allowed)
        where TFunction : struct, IElementFunction
    {
        var (x, y) = (new float[4096], new float[4096]);
        var (worst, at, count) = (0.0, 0f, 0);
        for (ulong bits = 0; bits <= uint.MaxValue; bits += Step)
        {
            var value = BitConverter.UInt32BitsToSingle((uint)bits);
            if (value >= low && value <= high)
                x[count++] = value;
            if (count < x.Length && bits + Step <= uint.MaxValue)
                continue;
            Elementwise.Map<TFunction>(x, y);
            for (var i = 0; i < count; i++)
            {
                var error = Ulp(exact(x[i]), y[i]);
                if (!(error <= worst))
                    (worst, at) = (error, x[i]);
            }
            count = 0;
        }
        Assert.True(worst <= allowed, $"{typeof(TFunction).Name} is off by {worst:F3} ulp at {at:R}; {allowed} allowed.");
    }

    /// <summary>The error in units in the last place of the exact value as a float.</summary>
    private static double Ulp(double exact, float actual)
    {
        const double SmallestNormal = 1.1754943508222875e-38;
        var magnitude = Math.Max(Math.Abs(exact), SmallestNormal);
        return Math.Abs(actual - exact) / Math.ScaleB(1, Math.ILogB(magnitude) - 23);
    }
}
