using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>A model of the library and its loss.</summary>
internal sealed class LibraryJudge<TBatch>(Module model, Func<TBatch, BatchScore> score) : IJudge<TBatch>, IDisposable
{
    private readonly Module model = model;
    private readonly Func<TBatch, BatchScore> score = score;
    private readonly StepMemory memory = StepMemory.Start();

    public IDisposable Pause() => new InferencePause(model);

    public StepScore Judge(Dataset<TBatch> data, ReadOnlySpan<int> examples)
    {
        var (value, correct) = Score(data, examples);
        return new StepScore(value.Item(), correct);
    }

    /// <summary>The loss as a tensor; those of the batch before are gone.</summary>
    public BatchScore Score(Dataset<TBatch> data, ReadOnlySpan<int> examples)
    {
        memory.Next();
        return score(data.GetBatch(examples));
    }

    public void Dispose() => memory.Dispose();
}
