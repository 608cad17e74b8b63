using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>Numbered examples, which training takes together in batches.</summary>
/// <typeparam name="TBatch">What a batch holds, such as inputs and targets.</typeparam>
public abstract class Dataset<TBatch>
{
    /// <summary>Number of examples.</summary>
    public abstract int Count { get; }

    /// <summary>The batch of the examples with these numbers, in this order.</summary>
    /// <param name="examples">Each in 0 … <see cref="Count"/> − 1.</param>
    public abstract TBatch GetBatch(ReadOnlySpan<int> examples);

    /// <summary>
    /// Changes an epoch's random order so that its batches cost less, such as texts of like length together; leaves it as it is by
    /// default.
    /// </summary>
    /// <param name="order">Every example's number once; the first <paramref name="batchSize"/> are the first batch, and so on.</param>
    /// <param name="batchSize">Examples a step.</param>
    /// <param name="random">The epoch's own; nothing else may decide the order.</param>
    public virtual void Arrange(Span<int> order, int batchSize, RandomStream random)
    {
    }
}
