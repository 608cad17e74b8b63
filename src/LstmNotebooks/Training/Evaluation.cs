using LstmNotebooks.Data;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>Judges a model without changing it.</summary>
internal static class Evaluation
{
    /// <summary>
    /// The mean loss an example, and the accuracy where examples are classified; batches in the order of the data. Null when it was
    /// cancelled before the end.
    /// </summary>
    public static (double Loss, double? Accuracy)? Judge<TBatch>(
        IJudge<TBatch> judge, Dataset<TBatch> data, int batchSize, Cancellation? cancellation = null)
    {
        using var pause = judge.Pause();
        Span<int> examples = new int[Math.Min(batchSize, data.Count)];
        var sums = default(ScoreSums);
        for (var start = 0; start < data.Count; start += batchSize)
        {
            if (cancellation?.IsRequested == true)
                return null;
            var batch = examples[..Math.Min(batchSize, data.Count - start)];
            for (var i = 0; i < batch.Length; i++)
                batch[i] = start + i;
            var (loss, correct) = judge.Judge(data, batch);
            sums = sums.Add(loss, correct, batch.Length);
        }
        return sums.Over(data.Count);
    }
}
