using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>Judges a model without changing it.</summary>
internal static class Evaluation
{
    /// <summary>The mean loss an example, and the accuracy where examples are classified; batches in the order of the data. Null when it was cancelled before the end.</summary>
    public static (double Loss, double? Accuracy)? Judge<TBatch>(Module model, Func<TBatch, BatchScore> score, Dataset<TBatch> data, int batchSize, StepMemory memory, Cancellation? cancellation = null)
    {
        var wasTraining = model.IsTraining;
        model.IsTraining = false;
        try
        {
            using var pause = Tape.Pause();
            Span<int> examples = new int[Math.Min(batchSize, data.Count)];
            var sums = default(ScoreSums);
            for (var start = 0; start < data.Count; start += batchSize)
            {
                if (cancellation?.IsRequested == true)
                    return null;
                var batch = examples[..Math.Min(batchSize, data.Count - start)];
                for (var i = 0; i < batch.Length; i++)
                    batch[i] = start + i;
                memory.Next();
                var (loss, correct) = score(data.Gather(batch));
                sums = sums.Add(loss.Item(), correct, batch.Length);
            }
            return sums.Over(data.Count);
        }
        finally
        {
            model.IsTraining = wasTraining;
        }
    }
}
