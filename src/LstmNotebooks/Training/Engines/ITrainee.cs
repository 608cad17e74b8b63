using LstmNotebooks.Data;

namespace LstmNotebooks.Training;

/// <summary>A model in training and what changes its weights, whichever engine computes them.</summary>
internal interface ITrainee<TBatch> : IJudge<TBatch>, IDisposable
{
    /// <summary>The optimizer's.</summary>
    double LearningRate { get; set; }

    /// <summary>One step: loss of a batch, gradients backwards, and the optimizer's step.</summary>
    /// <param name="data">Where the examples are.</param>
    /// <param name="examples">Which of them are the batch.</param>
    /// <param name="where">Where the training is, for errors.</param>
    /// <exception cref="NotFiniteNumberException">A loss or a gradient is NaN or infinite; the weights are those from before.</exception>
    StepScore Learn(Dataset<TBatch> data, ReadOnlySpan<int> examples, TrainingPlace where);

    /// <summary>What to throw when a validation loss is not finite.</summary>
    NotFiniteNumberException NotFinite(int epoch, double validationLoss);

    /// <summary>Copies the weights as they are now.</summary>
    void KeepBest();

    /// <summary>Puts the copy back.</summary>
    void RestoreBest();

    /// <summary>Writes the whole state to a file, which is there whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="numbers">How far the training is; the model's streams of random numbers are added here.</param>
    void Write(string path, CheckpointNumbers numbers);

    /// <summary>Sets everything as it was when the file was written.</summary>
    /// <returns>How far the training was.</returns>
    /// <exception cref="InvalidDataException">The checkpoint is of another model, optimizer, data or settings.</exception>
    CheckpointNumbers Resume(string path, CheckpointSettings settings);
}
