namespace LstmNotebooks.Data;

/// <summary>Numbered examples, which training takes together in batches.</summary>
/// <typeparam name="TBatch">What a batch holds, such as inputs and targets.</typeparam>
public abstract class Dataset<TBatch>
{
    /// <summary>Number of examples.</summary>
    public abstract int Count { get; }

    /// <summary>The examples of these numbers, in this order.</summary>
    /// <param name="examples">Each in 0 … <see cref="Count"/> − 1.</param>
    public abstract TBatch Gather(ReadOnlySpan<int> examples);
}
