using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>Texts, cut into words once, in batches that are as long as their longest text.</summary>
internal sealed class TextDataset(TextClassifier model, int[][] rows, int[] targets) : Dataset<TextBatch>
{
    private readonly TextClassifier model = model;
    private readonly int[][] rows = rows;
    private readonly int[] targets = targets;

    public override int Count => rows.Length;

    /// <summary>The same texts from the shortest to the longest: where the order says nothing, batches are short so.</summary>
    public static TextDataset Sorted(TextClassifier model, int[][] rows, int[] targets)
    {
        int[] order = [.. Enumerable.Range(0, rows.Length).OrderBy(n => rows[n].Length)];
        return new(model, [.. order.Select(n => rows[n])], [.. order.Select(n => targets[n])]);
    }

    public override TextBatch GetBatch(ReadOnlySpan<int> examples)
    {
        var (batch, classes) = (new int[examples.Length][], new int[examples.Length]);
        for (var i = 0; i < examples.Length; i++)
            (batch[i], classes[i]) = (rows[examples[i]], targets[examples[i]]);
        return new TextBatch(model.Join(batch), classes);
    }

    /// <summary>Sorts every few batches by length, and then takes the whole batches in another random order.</summary>
    public override void Arrange(Span<int> order, int batchSize, RandomStream random) =>
        BatchesByLength.Arrange(order, batchSize, random, n => rows[n].Length);
}
