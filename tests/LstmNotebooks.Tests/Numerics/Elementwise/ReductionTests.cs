using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed unsafe class ReductionTests
{
    public static TheoryData<int> Lengths => [0, 1, 3, 15, 16, 17, 31, 100, 4095, 4096];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Reduce_AnyWidth_HasTheBitsOfTheScalarDefinition(int length)
    {
        var random = new RandomStream(1);
        float[] x = random.NextNormals(length), y = random.NextNormals(length);
        var sum = new SumReduction<Both<MultiplyFunction>>(default);

        Assert.Equal([Scalar(sum, x, y)], Widths(sum, x, y).Distinct());
        Assert.Equal([Scalar(default(MaxReduction), x, y)], Widths(default(MaxReduction), x, y).Distinct());
    }

    [Fact]
    public void Sum_OfMoreThanABlock_AddsBlocksInDouble()
    {
        var x = new RandomStream(2).NextNormals(10_000);
        var reduction = new SumReduction<First<IdentityFunction>>(default);
        double expected = Scalar(reduction, x[..4096], x[..4096]);
        expected += Scalar(reduction, x[4096..8192], x[4096..8192]);
        expected += Scalar(reduction, x[8192..], x[8192..]);

        Assert.Equal(expected, Reduction.Sum(x));
    }

    [Fact]
    public void Sum_OfManyEqualValues_LosesLittle()
    {
        var x = new float[1_000_000];
        x.AsSpan().Fill(0.1f);

        Near.Equal(1_000_000 * (double)0.1f, Reduction.Sum(x), 5e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000)]
    [InlineData(100_003)] // past what one thread does alone, and no multiple of a block
    public void BlockSumJob_AnyNumberOfThreads_HasTheBitsOfTheSum(int length)
    {
        var (x, y) = (new RandomStream(1).NextNormals(length), new RandomStream(2).NextNormals(length));

        var sums = EveryThreadCount.Run(() => BlockSumJob<Both<MultiplyFunction>>.Run(default, x, y, length));

        Assert.All(sums, sum => Assert.Equal(Reduction.Dot(x, y), sum));
    }

    [Fact]
    public void DotAndSumOfSquares_MatchDouble()
    {
        float[] x = [1, 2, 3], y = [4, 5, 6];

        Assert.Equal(32, Reduction.Dot(x, y));
        Assert.Equal(14, Reduction.SumOfSquares(x));
    }

    [Fact]
    public void Max_FindsTheLargestWherever()
    {
        for (var i = 0; i < 40; i++)
        {
            var x = Enumerable.Range(0, 40).Select(j => j == i ? -1f : -2f).ToArray();

            Assert.Equal(-1, Reduction.Max(x));
        }
    }

    [Fact]
    public void Max_OfNothing_IsMinusInfinity() => Assert.Equal(float.NegativeInfinity, Reduction.Max([]));

    private static float[] Widths<TReduction>(TReduction reduction, float[] x, float[] y) where TReduction : struct, IReduction
    {
        fixed (float* left = x, right = y)
        {
            return
            [
                Reduction.Reduce<TReduction, Lanes128>(reduction, left, right, x.Length),
                Reduction.Reduce<TReduction, Lanes256>(reduction, left, right, x.Length),
                Reduction.Reduce<TReduction, Lanes512>(reduction, left, right, x.Length),
            ];
        }
    }

    private static float Scalar<TReduction>(TReduction reduction, float[] x, float[] y) where TReduction : struct, IReduction
    {
        var partials = new float[16];
        Array.Fill(partials, TReduction.Start);
        for (var i = 0; i < x.Length; i++)
            partials[i % 16] = reduction.Add(new Lanes1(partials[i % 16]), new Lanes1(x[i]), new Lanes1(y[i])).Value;
        for (var half = 8; half > 0; half /= 2)
        {
            for (var j = 0; j < half; j++)
                partials[j] = TReduction.Join(partials[j], partials[j + half]);
        }
        return partials[0];
    }
}
