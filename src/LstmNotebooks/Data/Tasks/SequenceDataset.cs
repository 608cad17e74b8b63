namespace LstmNotebooks.Data;

/// <summary>A fixed set of sequences of symbols.</summary>
/// <param name="all">All of them.</param>
public sealed class SequenceDataset(SequenceBatch all) : Dataset<SequenceBatch>
{
    /// <summary>All sequences, in their order.</summary>
    public SequenceBatch All { get; } = all ?? throw new ArgumentNullException(nameof(all));

    /// <inheritdoc/>
    public override int Count => All.Count;

    /// <inheritdoc/>
    public override SequenceBatch GetBatch(ReadOnlySpan<int> examples)
    {
        var batch = new SequenceBatch(new int[examples.Length, All.Steps], new int[examples.Length], new int[examples.Length, All.Steps]);
        for (var n = 0; n < examples.Length; n++)
        {
            if ((uint)examples[n] >= (uint)Count)
                throw new ArgumentOutOfRangeException(
                    nameof(examples),
                    $"The dataset has sequences 0 to {Count - 1} but {examples[n]} was asked for.");
            batch.Lengths[n] = All.Lengths[examples[n]];
            for (var t = 0; t < All.Steps; t++)
                (batch.Inputs[n, t], batch.Targets[n, t]) = (All.Inputs[examples[n], t], All.Targets[examples[n], t]);
        }
        return batch;
    }
}
