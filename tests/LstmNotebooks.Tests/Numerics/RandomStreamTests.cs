using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class RandomStreamTests
{
    // Known answers of the generator's authors: key, counter (low and high half), four numbers.
    [Theory]
    [InlineData(0ul, 0ul, 0ul, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x299f31d0a4093822ul, 0x85a308d3243f6a88ul, 0x0370734413198a2eul, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void PhiloxBlock_KnownAnswers_AreMet(
        ulong key, ulong counter, ulong upperCounter, uint first, uint second, uint third, uint fourth)
    {
        var block = PhiloxBlock.Of(key, counter, upperCounter);

        Assert.Equal(new PhiloxBlock(first, second, third, fourth), block);
        Assert.Equal([first, second, third, fourth], Enumerable.Range(0, 4).Select(i => block[i]));
    }

    [Fact]
    public void Stream_SameSeedAndName_GivesTheSameNumbers()
    {
        var (one, other) = (new RandomStream(5, "dropout"), new RandomStream(5, "dropout"));

        Assert.Equal(Draw(one, 100), Draw(other, 100));
    }

    [Fact]
    public void Stream_OtherSeedOrName_GivesOtherNumbers()
    {
        var first = Draw(new RandomStream(5, "dropout"), 8);

        Assert.NotEqual(first, Draw(new RandomStream(6, "dropout"), 8));
        Assert.NotEqual(first, Draw(new RandomStream(5, "shuffle"), 8));
    }

    [Fact]
    public void Fork_HoweverMuchWasDrawn_IsTheSame()
    {
        var (fresh, used) = (new RandomStream(7), new RandomStream(7));
        Draw(used, 1000);

        Assert.Equal(Draw(fresh.Fork("child"), 20), Draw(used.Fork("child"), 20));
    }

    [Fact]
    public void Fork_TakesNothingFromItsParent()
    {
        var (forked, other) = (new RandomStream(7), new RandomStream(7));

        Draw(forked.Fork("child"), 50);

        Assert.Equal(Draw(other, 20), Draw(forked, 20));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void State_SetAgain_GoesOnFromThere(int drawn)
    {
        var random = new RandomStream(9);
        Draw(random, drawn);
        random.NextNormal();
        var state = random.State;
        var expected = (random.NextNormal(), random.Next(1000), random.NextDouble(), random.NextNormal());

        var resumed = new RandomStream(9) { State = state };

        Assert.Equal(expected, (resumed.NextNormal(), resumed.Next(1000), resumed.NextDouble(), resumed.NextNormal()));
    }

    // Lengths below, at and above whole blocks; streams that begin anywhere in a block of the generator and with a normal value to spare.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1_023)]
    [InlineData(1_024)]
    [InlineData(1_025)]
    [InlineData(3_001)]
    public void Fill_AnyLengthFromAnyPlace_EqualsCallAfterCall(int length)
    {
        for (var drawn = 0; drawn < 4; drawn++)
        {
            foreach (var hasSpare in new[] { false, true })
            {
                CheckFill(
                    length,
                    drawn,
                    hasSpare,
                    static (random, values) => random.FillNormal(values, 0.3f),
                    static random => 0.3f * random.NextNormal());
                CheckFill(
                    length,
                    drawn,
                    hasSpare,
                    static (random, values) => random.FillUniform(values, -0.2f, 0.5f),
                    static random => random.NextFloat(-0.2f, 0.5f));
            }
        }
    }

    private static void CheckFill(int length, int drawn, bool hasSpare, Action<RandomStream, float[]> fill, Func<RandomStream, float> next)
    {
        var (filled, called) = (new RandomStream(9), new RandomStream(9));
        foreach (var random in new[] { filled, called })
        {
            Draw(random, drawn);
            if (hasSpare)
                random.NextNormal();
        }
        var values = new float[length];

        fill(filled, values);

        Assert.Equal(Enumerable.Range(0, length).Select(_ => next(called)), values);
        Assert.Equal(called.State, filled.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Permutation_HoldsEveryNumberOnce(int count)
    {
        var order = new RandomStream(11).Permutation(count);

        Assert.Equal(Enumerable.Range(0, count), order.Order());
    }

    [Fact]
    public void Permutation_OfThree_TakesEveryOrderAboutEquallyOften()
    {
        var random = new RandomStream(12);
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < 6000; i++)
        {
            var order = string.Join(",", random.Permutation(3));
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, counts.Count);
        Assert.True(ChiSquare(counts.Values, 1000) < 20.5); // 0.1 % of honest generators exceed this with 5 degrees of freedom
    }

    [Fact]
    public void Next_OfAnyRange_IsWithoutBias()
    {
        const int Range = 13;
        var random = new RandomStream(13);
        var counts = new int[Range];
        for (var i = 0; i < Range * 10_000; i++)
            counts[random.Next(Range)]++;

        Assert.True(ChiSquare(counts, 10_000) < 32.9); // 0.1 % with 12 degrees of freedom
    }

    [Fact]
    public void Next_OfARangeThatIsNoPowerOfTwo_TreatsItsEndsAlike()
    {
        // Of a range of ¾ 2³¹, a generator without rejection gives some numbers twice as often as others.
        const int Range = 3 << 29;
        var random = new RandomStream(14);
        var thirds = new int[3];
        for (var i = 0; i < 90_000; i++)
            thirds[random.Next(Range) / (1 << 29)]++;

        Assert.True(ChiSquare(thirds, 30_000) < 13.8); // 0.1 % with 2 degrees of freedom
    }

    [Fact]
    public void NextFloat_LiesInItsRangeWithTheRightMean()
    {
        var random = new RandomStream(15);
        var values = Enumerable.Range(0, 100_000).Select(_ => random.NextFloat()).ToArray();

        Assert.All(values, value => Assert.InRange(value, 0, 0.99999994f));
        Assert.InRange(values.Average(), 0.4963f, 0.5037f); // four standard deviations
    }

    [Fact]
    public void NextNormal_HasMeanZeroAndVarianceOne()
    {
        var values = new RandomStream(16).NextNormals(100_000).Select(value => (double)value).ToArray();

        Assert.InRange(values.Average(), -0.0127, 0.0127); // four standard deviations
        Assert.InRange(values.Average(value => value * value), 0.982, 1.018);
        Assert.InRange(values.Average(value => value * value * value * value), 2.87, 3.13);
    }

    [Fact]
    public void Ranges_WithNothingInThem_AreErrors()
    {
        var random = new RandomStream(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(3, 3));
    }

    private static uint[] Draw(RandomStream random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextUInt32())];

    private static double ChiSquare(IEnumerable<int> counts, double expected) =>
        counts.Sum(count => (count - expected) * (count - expected) / expected);
}
