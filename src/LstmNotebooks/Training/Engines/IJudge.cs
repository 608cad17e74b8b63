using LstmNotebooks.Data;

namespace LstmNotebooks.Training;

/// <summary>A model that is judged, whichever engine computes it.</summary>
internal interface IJudge<TBatch>
{
    /// <summary>Until it is disposed, dropout is off and nothing is recorded.</summary>
    IDisposable Pause();

    /// <summary>The loss of a batch, without learning from it.</summary>
    /// <param name="data">Where the examples are.</param>
    /// <param name="examples">Which of them are the batch.</param>
    StepScore Judge(Dataset<TBatch> data, ReadOnlySpan<int> examples);
}
