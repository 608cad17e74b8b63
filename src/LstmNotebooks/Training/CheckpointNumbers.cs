namespace LstmNotebooks.Training;

/// <summary>What a checkpoint holds besides tensors.</summary>
/// <param name="Settings">What must not change.</param>
/// <param name="StartingRate">The learning rate that the schedule gives shares of.</param>
/// <param name="Step">Steps done of the epoch that runs.</param>
/// <param name="LossSum">Sum of that epoch's losses, an example each.</param>
/// <param name="Epochs">The epochs that are over.</param>
/// <param name="Streams">Where the model's streams of random numbers stood.</param>
/// <param name="Correct">Examples of that epoch that were classified right; null where nothing is classified.</param>
internal sealed record CheckpointNumbers(
    CheckpointSettings Settings,
    double StartingRate,
    int Step,
    double LossSum,
    IReadOnlyList<EpochResult> Epochs,
    IReadOnlyList<CheckpointStream> Streams,
    int? Correct = null);
