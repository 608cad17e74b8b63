using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class WorkersTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(57)]
    public void Run_AnyNumberOfThreads_RunsEveryPartOnce(int parts)
    {
        var results = EveryThreadCount.Run(() =>
        {
            var job = new CountJob(new int[parts]);
            Workers.Run(parts, ref job);
            return job.Counts;
        });

        Assert.All(results, counts => Assert.All(counts, count => Assert.Equal(1, count)));
    }

    [Fact]
    public void Run_ManyRoundsOfChangingSize_LosesNothing()
    {
        var results = EveryThreadCount.Run(() =>
        {
            var counts = new int[7];
            for (var round = 0; round < 20_000; round++)
            {
                var job = new CountJob(counts);
                Workers.Run(round % 7 + 1, ref job);
            }
            return counts;
        });

        // Part p runs in every round of more than p parts: 20,000 rounds are 2,857 cycles of 7 and one more part.
        Assert.All(results, counts => Assert.Equal([20_000, 17_142, 14_285, 11_428, 8_571, 5_714, 2_857], counts));
    }

    [Fact]
    public void Run_InsideOfAPart_RunsAllOfBoth()
    {
        var results = EveryThreadCount.Run(() =>
        {
            var job = new NestedJob(new int[40]);
            Workers.Run(8, ref job);
            return job.Counts;
        });

        Assert.All(results, counts => Assert.All(counts, count => Assert.Equal(1, count)));
    }

    [Fact]
    public void Run_PartThatThrows_ReachesTheCaller_AndLaterJobsRun()
    {
        var messages = EveryThreadCount.Run(() =>
        {
            var failing = new FailingJob();
            var error = Assert.Throws<InvalidDataException>(() => Workers.Run(5, ref failing));
            var job = new CountJob(new int[5]);
            Workers.Run(5, ref job);
            Assert.All(job.Counts, count => Assert.Equal(1, count));
            return error.Message;
        });

        Assert.All(messages, message => Assert.Equal("part 3 has no data", message));
    }

    [Fact]
    public async Task Run_FromTwoThreadsAtOnce_RunsAllOfBoth()
    {
        var before = Threads.Count;
        Threads.Count = 3;
        try
        {
            var both = await Task.WhenAll(Task.Run(CountMany), Task.Run(CountMany));

            Assert.All(both, counts => Assert.All(counts, count => Assert.Equal(2_000, count)));
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ThreadsCount_BelowOne_IsAnError(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Threads.Count = count);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(70_000, 1)]
    [InlineData(300, 301)]
    [InlineData(2, 1_000_000)]
    public void Parts_CoverEveryRowOnce(int rows, int rowLength)
    {
        var count = Parts.Count(rows, rowLength);
        var next = 0;

        for (var part = 0; part < count; part++)
        {
            var (start, end) = Parts.Of(part, count, rows);
            Assert.Equal(next, start);
            next = end;
        }

        Assert.Equal(rows, next);
    }

    private static int[] CountMany()
    {
        var counts = new int[9];
        for (var round = 0; round < 2_000; round++)
        {
            var job = new CountJob(counts);
            Workers.Run(counts.Length, ref job);
        }
        return counts;
    }

    private readonly struct CountJob(int[] counts) : IPartJob
    {
        public int[] Counts { get; } = counts;

        public void Run(int part) => Interlocked.Increment(ref Counts[part]);
    }

    private readonly struct NestedJob(int[] counts) : IPartJob
    {
        public int[] Counts { get; } = counts;

        public void Run(int part)
        {
            var inner = new InnerJob(Counts, part * 5);
            Workers.Run(5, ref inner);
        }
    }

    private readonly struct InnerJob(int[] counts, int offset) : IPartJob
    {
        public void Run(int part) => Interlocked.Increment(ref counts[offset + part]);
    }

    private readonly struct FailingJob : IPartJob
    {
        public void Run(int part)
        {
            if (part >= 3)
                throw new InvalidDataException($"part {part} has no data");
        }
    }
}
