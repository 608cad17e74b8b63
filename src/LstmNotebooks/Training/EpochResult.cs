namespace LstmNotebooks.Training;

/// <summary>One pass over the training data.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Loss">Mean training loss an example, while the weights changed.</param>
/// <param name="ValidationLoss">Mean validation loss an example after the pass; null without validation data.</param>
/// <param name="LearningRate">Of its last step.</param>
public sealed record EpochResult(int Epoch, double Loss, double? ValidationLoss, double LearningRate)
{
    /// <summary>What early stopping, the best weights and schedules go by: the validation loss, or the training loss without validation data.</summary>
    public double WatchedLoss => ValidationLoss ?? Loss;
}
