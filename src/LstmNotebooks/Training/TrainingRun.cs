using System.Globalization;
using System.Runtime.InteropServices;
using LstmNotebooks.Data;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>One call of <see cref="Trainer"/>.Fit: the loop and all that it carries from step to step.</summary>
internal sealed class TrainingRun<TBatch>
{
    private readonly ITrainee<TBatch> trainee;
    private readonly Dataset<TBatch> training;
    private readonly TrainerOptions options;
    private readonly Dataset<TBatch>? validation;
    private readonly Cancellation cancellation;
    private readonly int steps;
    private readonly TrainingProgress progress;
    private readonly List<EpochResult> epochs = [];
    private readonly List<double> watched = [];
    private double startingRate;

    // Of the epoch that runs.
    private int step;
    private ScoreSums sums;

    public TrainingRun(ITrainee<TBatch> trainee, Dataset<TBatch> training, TrainerOptions options, Dataset<TBatch>? validation)
    {
        (this.trainee, this.training, this.options, this.validation) = (trainee, training, options, validation);
        cancellation = new Cancellation(options.Cancellation);
        steps = (training.Count + options.BatchSize - 1) / options.BatchSize;
        progress = new TrainingProgress(options.Progress ?? Console.Out, options.Epochs, steps);
        startingRate = trainee.LearningRate;
    }

    private bool TracksBest => options.RestoreBest && (validation is not null || options.Patience is not null);

    private bool HasWaited => epochs.Count > 0 && epochs.Count - 1 - BestIndex >= options.Patience;

    private int BestIndex => BestEpoch.Of(CollectionsMarshal.AsSpan(watched), options.MinDelta);

    private ulong Seed => options.Seed ?? 0;

    public History Run()
    {
        if (options is { Resume: true, Checkpoint: { } path } && File.Exists(path))
            Resume(path);
        try
        {
            var end = RunEpochs();
            Finish(end);
            return new History([.. epochs], end, options.MinDelta);
        }
        finally
        {
            trainee.LearningRate = startingRate;
        }
    }

    private TrainingEnd RunEpochs()
    {
        while (epochs.Count < options.Epochs)
        {
            if (HasWaited)
                return TrainingEnd.StoppedEarly;
            var order = Order(epochs.Count + 1);
            while (step < steps)
            {
                if (cancellation.IsRequested)
                    return TrainingEnd.Cancelled;
                RunStep(order);
            }
            if (!TryEndEpoch())
                return TrainingEnd.Cancelled;
        }
        return HasWaited ? TrainingEnd.StoppedEarly : TrainingEnd.Completed;
    }

    private void RunStep(int[] order)
    {
        var start = step * options.BatchSize;
        var examples = order.AsSpan(start, Math.Min(options.BatchSize, order.Length - start));
        trainee.LearningRate = Rate(step);
        var (loss, correct) = trainee.Learn(training, examples, new(epochs.Count + 1, step + 1, steps));
        sums = sums.Add(loss, correct, examples.Length);
        step++;
        progress.Step(epochs.Count + 1, step, examples.Length, sums.Loss / (start + examples.Length));
    }

    /// <summary>Judges the epoch and keeps what it gave; false when it was cancelled before it was judged.</summary>
    private bool TryEndEpoch()
    {
        var judged = validation is null ? null : Evaluation.Judge(trainee, validation, options.BatchSize, cancellation);
        if (validation is not null && judged is null)
            return false;
        if (judged is { } number && !double.IsFinite(number.Loss))
            throw trainee.NotFinite(epochs.Count + 1, number.Loss);
        var (loss, accuracy) = sums.Over(training.Count);
        epochs.Add(new EpochResult(epochs.Count + 1, loss, judged?.Loss, trainee.LearningRate, accuracy, judged?.Accuracy));
        watched.Add(epochs[^1].WatchedLoss);
        (step, sums) = (0, default);
        if (TracksBest && BestIndex == epochs.Count - 1)
            trainee.KeepBest();
        progress.EpochDone(epochs[^1]);
        if (epochs.Count % options.CheckpointEvery == 0 || epochs.Count == options.Epochs || HasWaited)
            WriteCheckpoint();
        return true;
    }

    private void Finish(TrainingEnd end)
    {
        if (end == TrainingEnd.Cancelled)
            WriteCheckpoint();
        var bestIndex = BestIndex;
        var restores = TracksBest && bestIndex >= 0 && (bestIndex < epochs.Count - 1 || step > 0);
        if (restores)
            trainee.RestoreBest();
        if (!restores && end == TrainingEnd.Completed)
            return;

        var why = end switch
        {
            TrainingEnd.Completed => "",
            TrainingEnd.StoppedEarly => $"stopped early, no better loss for {options.Patience} epochs; ",
            TrainingEnd.Cancelled => $"cancelled in epoch {epochs.Count + 1} after {step} of {steps} steps; ",
            _ => throw new InvalidOperationException($"A training cannot end as {end}."),
        };
        progress.Line(why + (restores
            ? $"restored the weights of epoch {epochs[bestIndex].Epoch}, {(validation is null ? "loss" : "validation")} "
                + $"{LossText.Of(watched[bestIndex])}"
            : "the weights are those of the last step"));
    }

    /// <summary>Drawn from a stream of the epoch's own, so that a resumed epoch has the order it began with.</summary>
    private int[] Order(int epoch)
    {
        if (!options.Shuffle)
            return [.. Enumerable.Range(0, training.Count)];
        var random = new RandomStream(Seed, "shuffle").Fork(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}"));
        var order = random.Permutation(training.Count);
        training.Arrange(order, options.BatchSize, random.Fork("arrange"));
        return order;
    }

    private double Rate(int ofStep) => startingRate * options.Schedule.FactorAt(epochs.Count + (double)ofStep / steps, watched);

    private CheckpointSettings Settings => new(training.Count, validation?.Count ?? 0, options.BatchSize, options.Shuffle, Seed);

    private void WriteCheckpoint()
    {
        if (options.Checkpoint is { } path)
            trainee.Write(path, new CheckpointNumbers(Settings, startingRate, step, sums.Loss, epochs, Streams: [], sums.Correct));
    }

    private void Resume(string path)
    {
        var saved = trainee.Resume(path, Settings);
        (startingRate, step, sums) = (saved.StartingRate, saved.Step, new(saved.LossSum, saved.Correct));
        epochs.AddRange(saved.Epochs);
        watched.AddRange(epochs.Select(static epoch => epoch.WatchedLoss));
        if (step > 0)
            trainee.LearningRate = Rate(step - 1); // the epoch's record names it, also when all steps are done and only the judging is left
    }
}
