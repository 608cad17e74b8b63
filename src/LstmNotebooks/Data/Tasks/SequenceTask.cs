using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>A task on generated sequences of symbols, by which it can be told what a recurrent net remembers.</summary>
public abstract record SequenceTask
{
    private protected SequenceTask()
    {
    }

    /// <summary>How many different symbols sequences hold: they are 0 to <see cref="Symbols"/> − 1.</summary>
    public abstract int Symbols { get; }

    /// <summary>How many classes can be asked for.</summary>
    public abstract int Classes { get; }

    /// <summary>T: steps of the longest sequence.</summary>
    public abstract int Steps { get; }

    /// <summary>The cross-entropy, in nats per asked step, of who knows the rules but remembers nothing.</summary>
    public abstract double Baseline { get; }

    /// <summary>Sequences drawn one after the other; a longer draw from the same stream begins with the same ones.</summary>
    /// <param name="count">N.</param>
    /// <param name="random">The stream they are drawn from.</param>
    public SequenceBatch Sample(int count, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentNullException.ThrowIfNull(random);
        var batch = new SequenceBatch(new int[count, Steps], new int[count], new int[count, Steps]);
        for (var n = 0; n < count; n++)
        {
            for (var t = 0; t < Steps; t++)
                batch.Targets[n, t] = SequenceBatch.Nothing;
            batch.Lengths[n] = Draw(n, batch.Inputs, batch.Targets, random);
        }
        return batch;
    }

    /// <summary>New sequences for ever, as these tasks are trained in their papers: none is seen twice.</summary>
    /// <param name="batchSize">N of every batch.</param>
    /// <param name="random">The stream they are drawn from.</param>
    public IEnumerable<SequenceBatch> Stream(int batchSize, RandomStream random)
    {
        while (true)
            yield return Sample(batchSize, random);
    }

    /// <summary>A fixed set of sequences.</summary>
    /// <param name="count">The number of sequences.</param>
    /// <param name="random">The stream they are drawn from.</param>
    public SequenceDataset Dataset(int count, RandomStream random) => new(Sample(count, random));

    /// <summary>Draws one sequence; returns its length.</summary>
    /// <param name="n">Its row.</param>
    /// <param name="inputs">[N, T] zeros, to write symbols to.</param>
    /// <param name="targets">[N, T] of <see cref="SequenceBatch.Nothing"/>, to write classes to.</param>
    /// <param name="random">The stream it is drawn from.</param>
    private protected abstract int Draw(int n, int[,] inputs, int[,] targets, RandomStream random);

    private protected static int AtLeast(int least, int value, string what) => value >= least
        ? value
        : throw new ArgumentOutOfRangeException(null, $"This task expects {what} of {least} or more but got {value}.");
}
