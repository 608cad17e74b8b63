namespace LstmNotebooks.Training;

/// <summary>One pass over the training data.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Loss">Mean training loss an example, while the weights changed.</param>
/// <param name="ValidationLoss">Mean validation loss an example after the pass; null without validation data.</param>
/// <param name="LearningRate">Of its last step.</param>
/// <param name="Accuracy">
/// Share of the training examples that were classified right, while the weights changed; null where nothing is classified.
/// </param>
/// <param name="ValidationAccuracy">Share of the validation examples that were classified right after the pass.</param>
public sealed record EpochResult(
    int Epoch, double Loss, double? ValidationLoss, double LearningRate, double? Accuracy = null, double? ValidationAccuracy = null)
{
    /// <summary>
    /// What early stopping, the best weights and schedules go by: the validation loss, or the training loss without validation
    /// data.
    /// </summary>
    public double WatchedLoss => ValidationLoss ?? Loss;
}
