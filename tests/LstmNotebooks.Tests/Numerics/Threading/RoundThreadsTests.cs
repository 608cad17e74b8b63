using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class RoundThreadsTests
{
    [Theory]
    [InlineData(10, 15, 2)]
    [InlineData(15, 10, 1)]
    public void Begin_AfterATrial_TakesTheFasterWay(int sharedTicks, int aloneTicks, int expected)
    {
        var used = Run(RoundThreads.Period, threads => threads == 1 ? aloneTicks : sharedTicks);

        Assert.All(used[..(2 * RoundThreads.TrialRounds)], static threads => Assert.Equal(2, threads));
        Assert.All(used[(2 * RoundThreads.TrialRounds)..(3 * RoundThreads.TrialRounds)], static threads => Assert.Equal(1, threads));
        Assert.All(used[(3 * RoundThreads.TrialRounds)..], threads => Assert.Equal(expected, threads));
    }

    [Fact]
    public void Begin_MachineChanges_ChangesItsMindAfterAPeriod()
    {
        var round = 0;

        var used = Run(2 * RoundThreads.Period, threads => (round++ < RoundThreads.Period) == (threads == 1) ? 10 : 15);

        Assert.Equal(1, used[RoundThreads.Period - 1]);
        Assert.Equal(2, used[^1]);
    }

    [Fact]
    public void Begin_OneThread_NeverAsksTheClock()
    {
        using var _ = new ThreadCount(1);
        var threads = new RoundThreads(() => throw new InvalidOperationException("the clock was asked"));

        for (var round = 0; round < 2 * RoundThreads.Period; round++)
            Assert.Equal(1, threads.Begin());
    }

    /// <summary>The threads of each round on a machine where a round takes as long as <paramref name="ticks"/> says.</summary>
    private static int[] Run(int rounds, Func<int, int> ticks)
    {
        using var _ = new ThreadCount(2);
        var now = 0L;
        var threads = new RoundThreads(() => now);
        var used = new int[rounds];
        for (var round = 0; round < rounds; round++)
        {
            used[round] = threads.Begin();
            now += ticks(used[round]);
        }
        return used;
    }
}
