using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>A task of one length as a network meets it: batches, their loss, and when it counts as solved.</summary>
/// <param name="Name">What the record calls it.</param>
/// <param name="Length">T.</param>
/// <param name="Inputs">Numbers per step.</param>
/// <param name="Outputs">Numbers of the answer.</param>
/// <param name="Solved">The score at which training stops.</param>
internal abstract record MemoryTask(string Name, int Length, int Inputs, int Outputs, double Solved)
{
    /// <summary>Whether an answer is asked for after every step, not only after the last.</summary>
    public virtual bool AsksEveryStep => false;

    /// <summary>New sequences, the same from the same stream.</summary>
    public abstract MemoryBatch Draw(int count, RandomStream random);

    /// <summary>Adding: the score is the mean squared error.</summary>
    public static MemoryTask Adding(int length) => new AddingMemory(length);

    /// <summary>Temporal order of two symbols: the score is the share answered wrong.</summary>
    public static MemoryTask Order(int length) => new OrderMemory(length);

    /// <summary>Copying ten symbols after a silence: the score is the share of the symbols that are wrong.</summary>
    public static MemoryTask Copy(int delay) => new CopyMemory(delay);

    /// <summary>Symbols as one-hot rows [N, T, symbols]; zeros in padding.</summary>
    private static Tensor OneHot(SequenceBatch batch, int symbols)
    {
        var inputs = Tensor.Zeros(batch.Count, batch.Steps, symbols);
        for (var n = 0; n < batch.Count; n++)
            for (var t = 0; t < batch.Lengths[n]; t++)
                inputs[n, t, batch.Inputs[n, t]] = 1;
        return inputs;
    }

    private static int Largest(ReadOnlySpan<float> row)
    {
        var best = 0;
        for (var k = 1; k < row.Length; k++)
            best = row[k] > row[best] ? k : best;
        return best;
    }

    private sealed record AddingMemory(int T) : MemoryTask("adding", T, Inputs: 2, Outputs: 1, Solved: 8e-4)
    {
        public override MemoryBatch Draw(int count, RandomStream random)
        {
            var (inputs, sums) = new AddingTask(Length).Sample(count, random);
            return new(inputs, null, output => Loss.MeanSquaredError(output, sums), (output, n) => Math.Pow(output[n, 0] - sums[n, 0], 2));
        }
    }

    private sealed record OrderMemory(int T) : MemoryTask("temporal order", T, Inputs: 8, Outputs: 4, Solved: 0)
    {
        public override MemoryBatch Draw(int count, RandomStream random)
        {
            var task = new TemporalOrderTask(Length);
            var batch = task.Sample(count, random);
            var classes = batch.LastTargets();
            return new(OneHot(batch, task.Symbols), new SequenceLengths(batch.Lengths), output => Loss.CrossEntropy(output, classes),
                (output, n) => Largest(output.Values.Slice(n * task.Classes, task.Classes)) == classes[n] ? 0 : 1);
        }
    }

    private sealed record CopyMemory(int Delay) : MemoryTask("copy", Delay, Inputs: 10, Outputs: 9, Solved: 0.01)
    {
        private const int Asked = 10;

        public override bool AsksEveryStep => true;

        public override MemoryBatch Draw(int count, RandomStream random)
        {
            var task = new CopyTask(Length);
            var batch = task.Sample(count, random);
            var targets = batch.FlatTargets();
            double Wrong(Tensor output, int n) => Enumerable.Range((n + 1) * task.Steps - Asked, Asked)
                .Count(i => Largest(output.Values.Slice(i * task.Classes, task.Classes)) != targets[i]) / (double)Asked;
            return new(OneHot(batch, task.Symbols), null, output => Loss.CrossEntropy(output, targets), Wrong);
        }
    }
}

/// <summary>Some sequences.</summary>
/// <param name="Inputs">[N, T, I].</param>
/// <param name="Lengths">Real steps; all when null.</param>
/// <param name="Loss">[1] of answers [N, outputs], or [N, T, outputs] where every step is asked.</param>
/// <param name="Error">Of the n-th answer; the score is its mean.</param>
internal sealed record MemoryBatch(Tensor Inputs, SequenceLengths? Lengths, Func<Tensor, Tensor> Loss, Func<Tensor, int, double> Error);
