using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>Add the two numbers that are marked in a long sequence of numbers.</summary>
/// <remarks>
/// Each of T steps has a number, uniform from 0 to 1, and a mark, which is 1 at one place of the first half and one of the
/// second, else 0; the target is the sum of the two marked numbers. Hochreiter and Schmidhuber (1997) in the form of Le,
/// Jaitly and Hinton, A simple way to initialize recurrent networks of rectified linear units (2015).
/// </remarks>
/// <param name="Length">T.</param>
public sealed record AddingTask(int Length)
{
    /// <summary>T.</summary>
    public int Length { get; } = Length >= 2
        ? Length
        : throw new ArgumentOutOfRangeException(
            nameof(Length),
            Length,
            $"The adding task marks two steps, so it expects a length of 2 or more but got {Length}.");

    /// <summary>The mean squared error of answering 1 always: 1/6, twice the variance 1/12 of one number.</summary>
    public static double Baseline => 1.0 / 6;

    /// <summary>
    /// Sequences [N, T, 2] of number and mark, and their sums [N, 1]; a longer draw from the same stream begins with the same ones.
    /// </summary>
    /// <param name="count">N.</param>
    /// <param name="random">The stream they are drawn from.</param>
    public TensorBatch Sample(int count, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentNullException.ThrowIfNull(random);
        var (inputs, sums) = (Tensor.Zeros(count, Length, 2), Tensor.Zeros(count, 1));
        for (var n = 0; n < count; n++)
        {
            for (var t = 0; t < Length; t++)
                inputs[n, t, 0] = random.NextFloat();
            var (first, second) = (random.Next(Length / 2), random.Next(Length / 2, Length));
            inputs[n, first, 1] = inputs[n, second, 1] = 1;
            sums[n, 0] = inputs[n, first, 0] + inputs[n, second, 0];
        }
        return new(inputs, sums);
    }

    /// <summary>New sequences for ever, as in the papers: none is seen twice.</summary>
    /// <param name="batchSize">N of every batch.</param>
    /// <param name="random">The stream they are drawn from.</param>
    public IEnumerable<TensorBatch> Stream(int batchSize, RandomStream random)
    {
        while (true)
            yield return Sample(batchSize, random);
    }

    /// <summary>A fixed set of sequences.</summary>
    /// <param name="count">The number of sequences.</param>
    /// <param name="random">The stream they are drawn from.</param>
    public TensorDataset Dataset(int count, RandomStream random)
    {
        var (inputs, sums) = Sample(count, random);
        return new(inputs, sums);
    }
}
