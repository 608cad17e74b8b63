using LstmNotebooks.Data;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Data.Tasks;

public sealed class SequenceTaskTests
{
    public static TheoryData<SequenceTask> Tasks =>
    [
        new CopyTask(12),
        new SelectiveCopyTask(30, Marked: 4, Alphabet: 5),
        new TemporalOrderTask(100),
        new TemporalOrderTask(60, Marked: 3),
        new ParityTask(3, 9),
        new ParityTask(3, 9, EveryStep: false),
    ];

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Sample_EverySequence_HoldsKnownSymbolsAndClasses(SequenceTask task)
    {
        var batch = task.Sample(200, new RandomStream(1));

        Assert.Equal((200, task.Steps), (batch.Count, batch.Steps));
        Assert.All(batch.Inputs.Cast<int>(), symbol => Assert.InRange(symbol, 0, task.Symbols - 1));
        Assert.All(
            batch.FlatTargets().Where(target => target != SequenceBatch.Nothing),
            target => Assert.InRange(target, 0, task.Classes - 1));
        Assert.Equal(task.Classes, batch.FlatTargets().Where(target => target >= 0).Distinct().Count());
        for (var n = 0; n < 200; n++)
            for (var t = batch.Lengths[n]; t < task.Steps; t++)
                Assert.Equal((0, SequenceBatch.Nothing), (batch.Inputs[n, t], batch.Targets[n, t]));
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Sample_LongerDraw_BeginsWithTheSameSequences(SequenceTask task)
    {
        var (few, many) = (task.Sample(3, new RandomStream(5)), task.Sample(8, new RandomStream(5)));
        var stream = task.Stream(3, new RandomStream(5)).Take(2).ToArray();

        Assert.Equal(few.FlatTargets(), many.FlatTargets()[..(3 * task.Steps)]);
        Assert.Equal(few.Inputs.Cast<int>(), many.Inputs.Cast<int>().Take(3 * task.Steps));
        Assert.Equal(many.Inputs.Cast<int>().Take(6 * task.Steps), stream.SelectMany(batch => batch.Inputs.Cast<int>()));
    }

    [Fact]
    public void Copy_Answer_IsTheTenFirstSymbols()
    {
        var batch = new CopyTask(12).Sample(50, new RandomStream(1));

        for (var n = 0; n < 50; n++)
        {
            int[] read = [.. Row(batch.Inputs, n)], asked = [.. Row(batch.Targets, n)];
            Assert.Equal(32, read.Length);
            Assert.All(read[..10], symbol => Assert.InRange(symbol, 1, 8));
            Assert.Equal([.. new int[11], 9, .. new int[10]], read[10..]);
            Assert.Equal([.. new int[22], .. read[..10]], asked);
        }
        Near.Equal(10 * Math.Log(8) / 32, new CopyTask(12).Baseline, 1e-12);
    }

    [Fact]
    public void SelectiveCopy_Answer_IsTheSymbolsWithoutTheNoise()
    {
        var batch = new SelectiveCopyTask(30, Marked: 4, Alphabet: 5).Sample(50, new RandomStream(1));

        for (var n = 0; n < 50; n++)
        {
            int[] read = [.. Row(batch.Inputs, n)], asked = [.. Row(batch.Targets, n)];
            Assert.Equal(read[..30].Where(symbol => symbol >= 2).Select(symbol => symbol - 2), asked[30..]);
            Assert.Equal([1, 1, 1, 1], read[30..]);
            Assert.All(asked[..30], target => Assert.Equal(SequenceBatch.Nothing, target));
        }
    }

    [Theory]
    [InlineData(100, 2, new[] { 10, 50 })]
    [InlineData(500, 2, new[] { 50, 250 })]
    [InlineData(100, 3, new[] { 10, 33, 66 })]
    public void TemporalOrder_Class_IsTheOrderOfXAndY(int length, int marked, int[] from)
    {
        var batch = new TemporalOrderTask(length, marked).Sample(100, new RandomStream(1));

        for (var n = 0; n < 100; n++)
        {
            int[] read = [.. Row(batch.Inputs, n).Take(batch.Lengths[n])];
            int[] places = [.. Enumerable.Range(0, read.Length).Where(t => read[t] is 2 or 3)];
            Assert.Equal(marked, places.Length);
            for (var i = 0; i < marked; i++)
                Assert.InRange(places[i], from[i], from[i] + length / 10);
            Assert.Equal(places.Aggregate(0, (order, place) => 2 * order + read[place] - 2), batch.LastTargets()[n]);
            Assert.Equal((0, 1), (read[0], read[^1]));
            Assert.InRange(read.Length, length, length * 11 / 10);
        }
    }

    [Fact]
    public void Parity_Target_IsThatOfTheOnesSoFar()
    {
        var every = new ParityTask(3, 9).Sample(50, new RandomStream(1));
        var last = new ParityTask(3, 9, EveryStep: false).Sample(50, new RandomStream(1));

        for (var n = 0; n < 50; n++)
            for (var t = 0; t < every.Lengths[n]; t++)
                Assert.Equal(Row(every.Inputs, n).Take(t + 1).Sum() % 2, every.Targets[n, t]);
        Assert.Equal(every.LastTargets(), last.LastTargets());
        Assert.Equal(50, last.FlatTargets().Count(target => target >= 0));
    }

    [Fact]
    public void Adding_Target_IsTheSumOfTheMarkedNumbers()
    {
        var (inputs, sums) = new AddingTask(21).Sample(4000, new RandomStream(1));

        var error = 0.0;
        for (var n = 0; n < 4000; n++)
        {
            int[] marks = [.. Enumerable.Range(0, 21).Where(t => inputs[n, t, 1] == 1)];
            Assert.Equal(2, marks.Length);
            Assert.True(marks[0] < 10 && marks[1] >= 10);
            Assert.Equal(inputs[n, marks[0], 0] + inputs[n, marks[1], 0], sums[n, 0]);
            error += Math.Pow(sums[n, 0] - 1, 2) / 4000;
        }
        Assert.InRange(error, AddingTask.Baseline - 0.01, AddingTask.Baseline + 0.01);
    }

    [Fact]
    public void GetBatch_SomeSequences_HasTheirRows()
    {
        var dataset = new ParityTask(3, 9).Dataset(10, new RandomStream(1));

        var batch = dataset.GetBatch([7, 2]);

        Assert.Equal([.. Row(dataset.All.Inputs, 7), .. Row(dataset.All.Inputs, 2)], batch.Inputs.Cast<int>());
        Assert.Equal([dataset.All.Lengths[7], dataset.All.Lengths[2]], batch.Lengths);
        Assert.Equal([.. Row(dataset.All.Targets, 7), .. Row(dataset.All.Targets, 2)], batch.FlatTargets());
    }

    [Fact]
    public void Tasks_WrongSettings_AreNamed()
    {
        Assert.Contains(
            "length of 50 or more but got 10",
            Assert.Throws<ArgumentOutOfRangeException>(() => new TemporalOrderTask(10)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "order of 2 or 3 symbols",
            Assert.Throws<ArgumentOutOfRangeException>(() => new TemporalOrderTask(100, 4)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "length of 2 or more but got 1",
            Assert.Throws<ArgumentOutOfRangeException>(() => new AddingTask(1)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "delay of 1 or more but got 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => new CopyTask(0)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "one of 9 or more but got 5",
            Assert.Throws<ArgumentOutOfRangeException>(() => new ParityTask(9, 5)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "16 or more but got 3",
            Assert.Throws<ArgumentOutOfRangeException>(() => new SelectiveCopyTask(3)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "asks for nothing after its last step",
            Assert.Throws<InvalidOperationException>(
                () => new SequenceBatch(new int[1, 2], [2], new[,] { { 1, -1 } }).LastTargets()).Message,
            StringComparison.Ordinal);
    }

    private static IEnumerable<int> Row(int[,] matrix, int row) =>
        Enumerable.Range(0, matrix.GetLength(1)).Select(column => matrix[row, column]);
}
