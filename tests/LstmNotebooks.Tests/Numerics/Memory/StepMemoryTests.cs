using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Numerics;

public sealed class StepMemoryTests
{
    [Fact]
    public void Tensor_OfAnEarlierStep_SaysSoWhenRead()
    {
        var x = Tensor.From(1, 2);
        using var memory = StepMemory.Start();
        var y = x.Scale(2);

        memory.Next();

        var error = Assert.Throws<InvalidOperationException>(() => y.ToArray());
        Assert.Contains("shape [2] was made in an earlier training step", error.Message, StringComparison.Ordinal);
        Assert.Contains("Clone() it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tensor_ClonedInItsStep_Stays()
    {
        var x = Tensor.From(1, 2);
        using var memory = StepMemory.Start();
        var kept = x.Scale(2).Clone();

        memory.Next();

        Assert.Equal([2, 4], kept.ToArray());
    }

    [Fact]
    public void Tensor_OfTheUsers_IsNotTakenBack()
    {
        using var memory = StepMemory.Start();
        var x = Tensor.From(1, 2);

        memory.Next();

        Assert.Equal([1, 2], x.ToArray());
    }

    [Fact]
    public void Dispose_TakesTheLastStepBack_AndLaterTensorsAreKept()
    {
        var x = Tensor.From(1, 2);
        Tensor inside;
        using (StepMemory.Start())
            inside = x.Scale(2);

        var outside = x.Scale(3);

        Assert.Throws<InvalidOperationException>(() => inside.ToArray());
        Assert.Equal([3, 6], outside.ToArray());
    }

    [Fact]
    public void Start_InsideOfAnother_LeavesTheOuterStepsTensors()
    {
        var x = Tensor.From(1, 2);
        using var outer = StepMemory.Start();
        var kept = x.Scale(2);

        using (var inner = StepMemory.Start())
        {
            x.Scale(3);
            inner.Next();
        }

        Assert.Equal([2, 4], kept.ToArray());
    }

    [Fact]
    public void SteadyStep_AllocatesNothingOfConsequence()
    {
        var random = new RandomStream(1);
        var (first, last) = (new Linear(50, 64, random), new Linear(64, 10, random));
        var embedding = new Embedding(100, 50, random);
        var dropout = new Dropout(0.2f, random);
        int[] tokens = [.. Enumerable.Range(0, 256).Select(i => i % 100)], targets = [.. tokens.Select(token => token % 10)];
        using var memory = StepMemory.Start();
        void Step()
        {
            memory.Next();
            var hidden = first.Forward(embedding.Forward(tokens)).Tanh();
            Loss.CrossEntropy(last.Forward(dropout.Forward(hidden)), targets).Backward();
        }
        for (var i = 0; i < 5; i++)
            Step();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Step();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // The values of one step take more than 300 KB; what is left are tensors and operations themselves.
        Assert.InRange(allocated, 0, 4_000);
    }

    [Fact]
    public void TrainingStep_AfterWarmUp_AllocatesLessThanAKilobyte()
    {
        var random = new RandomStream(1);
        var (embedding, first, last) = (new Embedding(1_000, 50, random), new Linear(50, 64, random), new Linear(64, 10, random));
        int[] targets = [.. Enumerable.Range(0, 256).Select(static i => i % 10)];

        var allocated = BytesAStep(
            tokens => Loss.CrossEntropy(last.Forward(first.Forward(embedding.Forward(tokens))), targets), embedding, first, last);

        // Tensors and operations, about 70 bytes each, and no arrays.
        Assert.InRange(allocated, 1, 1_023);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RecurrentTrainingStep_AfterWarmUp_AllocatesLessThanAKilobyte(bool bidirectional)
    {
        var random = new RandomStream(1);
        var (embedding, lstm) = (new Embedding(1_000, 20, random), new Lstm(20, 24, random, layers: 2, bidirectional));
        var head = new Linear(24 * lstm.Directions, 10, random);
        var lengths = new SequenceLengths(Enumerable.Range(1, 16));
        int[] targets = [.. Enumerable.Range(0, 16).Select(static i => i % 10)];

        var allocated = BytesAStep(
            tokens => Loss.CrossEntropy(
                head.Forward(lstm.TopOf(lstm.Forward(embedding.Forward(tokens, [16, 16]), lengths: lengths).Last.Hidden)), targets),
            embedding,
            lstm,
            head);

        Assert.InRange(allocated, 1, 1_023);
    }

    /// <summary>What a step of 256 tokens allocates, the mean of 20 steps after as many.</summary>
    private static long BytesAStep(Func<int[], Tensor> lossOf, params ReadOnlySpan<Module> modules)
    {
        const int Steps = 20;
        var random = new RandomStream(2);
        var optimizer = new Adam([.. modules.ToArray().SelectMany(static module => module.Parameters)])
        {
            Clipping = GradientClipping.ByNorm(1),
        };
        // Tokens of one number, but other ones in every step, so that lists of rows grow and shrink.
        int[][] batches =
        [
            .. Enumerable.Range(0, 2 * Steps)
                .Select(step => Enumerable.Range(0, 256).Select(_ => random.Next(500 + 10 * (step % Steps))).ToArray()),
        ];
        using var memory = StepMemory.Start();
        void Run(int from)
        {
            for (var step = from; step < from + Steps; step++)
            {
                memory.Next();
                lossOf(batches[step]).Backward();
                optimizer.Step();
            }
        }
        Run(0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(Steps);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Steps;
    }
}
