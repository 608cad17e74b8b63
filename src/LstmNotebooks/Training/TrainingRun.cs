using System.Globalization;
using System.Runtime.InteropServices;
using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>One call of <see cref="Trainer"/>.Fit: the loop and all that it carries from step to step.</summary>
internal sealed class TrainingRun<TBatch>
{
    private readonly Module model;
    private readonly Func<TBatch, BatchScore> score;
    private readonly Dataset<TBatch> training;
    private readonly Optimizer optimizer;
    private readonly TrainerOptions options;
    private readonly Dataset<TBatch>? validation;
    private readonly Cancellation cancellation;
    private readonly int steps;
    private readonly TrainingProgress progress;
    private readonly WeightCopy best;
    private readonly List<EpochResult> epochs = [];
    private readonly List<double> watched = [];
    private double startingRate;
    private bool isFirstStep = true;

    // Of the epoch that runs.
    private int step;
    private ScoreSums sums;

    public TrainingRun(Module model, Func<TBatch, BatchScore> score, Dataset<TBatch> training, Optimizer optimizer, TrainerOptions options, Dataset<TBatch>? validation)
    {
        (this.model, this.score, this.training, this.optimizer, this.options, this.validation) = (model, score, training, optimizer, options, validation);
        cancellation = new Cancellation(options.Cancellation);
        steps = (training.Count + options.BatchSize - 1) / options.BatchSize;
        progress = new TrainingProgress(options.Progress ?? Console.Out, options.Epochs, steps);
        best = new WeightCopy(model.Parameters);
        startingRate = optimizer.LearningRate;
    }

    private bool TracksBest => options.RestoreBest && (validation is not null || options.Patience is not null);

    private bool HasWaited => epochs.Count > 0 && epochs.Count - 1 - BestIndex >= options.Patience;

    private int BestIndex => BestEpoch.Of(CollectionsMarshal.AsSpan(watched), options.MinimumDelta);

    private ulong Seed => options.Seed ?? 0;

    public History Run()
    {
        optimizer.Clipping = options.Clipping ?? optimizer.Clipping;
        foreach (var parameter in model.Parameters)
            parameter.Value.ClearGradient();
        if (options is { Resume: true, Checkpoint: { } path } && File.Exists(path))
            Resume(path);

        var wasTraining = model.IsTraining;
        model.IsTraining = true;
        using var memory = StepMemory.Start();
        try
        {
            var end = RunEpochs(memory);
            Finish(end);
            return new History([.. epochs], end, options.MinimumDelta);
        }
        finally
        {
            model.IsTraining = wasTraining;
            optimizer.LearningRate = startingRate;
        }
    }

    private TrainingEnd RunEpochs(StepMemory memory)
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
                RunStep(order, memory);
            }
            if (!TryEndEpoch(memory))
                return TrainingEnd.Cancelled;
        }
        return HasWaited ? TrainingEnd.StoppedEarly : TrainingEnd.Completed;
    }

    private void RunStep(int[] order, StepMemory memory)
    {
        var start = step * options.BatchSize;
        var examples = order.AsSpan(start, Math.Min(options.BatchSize, order.Length - start));
        memory.Next();
        optimizer.LearningRate = Rate(step);
        var (value, correct) = score(training.Gather(examples));
        var number = value.Item();
        if (!float.IsFinite(number))
            throw NonFinite.Loss(Where, value, model, optimizer);
        value.Backward();
        if (isFirstStep)
            OptimizerCheck.RequireGradients(optimizer, Where);
        isFirstStep = false;
        var norm = optimizer.GradientNorm();
        if (!double.IsFinite(norm))
            throw NonFinite.Gradient(Where, number, model, optimizer);
        optimizer.Step(norm);
        sums = sums.Add(number, correct, examples.Length);
        step++;
        progress.Step(epochs.Count + 1, step, examples.Length, sums.Loss / (start + examples.Length));
    }

    /// <summary>Judges the epoch and keeps what it gave; false when it was cancelled before it was judged.</summary>
    private bool TryEndEpoch(StepMemory memory)
    {
        var judged = validation is null ? null : Evaluation.Judge(model, score, validation, options.BatchSize, memory, cancellation);
        if (validation is not null && judged is null)
            return false;
        if (judged is { } number && !double.IsFinite(number.Loss))
            throw NonFinite.Validation(epochs.Count + 1, number.Loss, model, optimizer);
        var (loss, accuracy) = sums.Over(training.Count);
        epochs.Add(new EpochResult(epochs.Count + 1, loss, judged?.Loss, optimizer.LearningRate, accuracy, judged?.Accuracy));
        watched.Add(epochs[^1].WatchedLoss);
        (step, sums) = (0, default);
        if (TracksBest && BestIndex == epochs.Count - 1)
            best.Keep();
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
            best.Restore();
        if (!restores && end == TrainingEnd.Completed)
            return;

        var why = end switch
        {
            TrainingEnd.Completed => "",
            TrainingEnd.StoppedEarly => $"stopped early, no better loss for {options.Patience} epochs; ",
            _ => $"cancelled in epoch {epochs.Count + 1} after {step} of {steps} steps; ",
        };
        progress.Line(why + (restores
            ? $"restored the weights of epoch {epochs[bestIndex].Epoch}, {(validation is null ? "loss" : "validation")} {LossText.Of(watched[bestIndex])}"
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

    private double Rate(int ofStep) => startingRate * options.Schedule.Share(epochs.Count + (double)ofStep / steps, watched);

    private string Where => $"epoch {epochs.Count + 1}, step {step + 1} of {steps}";

    private CheckpointSettings Settings => new(training.Count, validation?.Count ?? 0, options.BatchSize, options.Shuffle, Seed);

    private void WriteCheckpoint()
    {
        if (options.Checkpoint is not { } path)
            return;
        var names = model.NamedParameters;
        var numbers = new CheckpointNumbers(Settings, startingRate, step, sums.Loss, epochs, [.. model.NamedStreams.Select(static pair => CheckpointStream.Of(pair.Key, pair.Value))], sums.Correct);
        CheckpointFile.Write(path, new Checkpoint(numbers,
            [.. names.Select(static pair => new NamedTensor(pair.Key, pair.Value.Value))],
            [.. best.Values.Select((values, i) => new NamedTensor(names[i].Key, new Tensor(names[i].Value.Shape, values)))],
            optimizer.State));
    }

    private void Resume(string path)
    {
        var saved = CheckpointFile.Read(path);
        saved.Restore(Path.GetFileName(path), model, optimizer, Settings);
        (startingRate, step, sums) = (saved.Numbers.StartingRate, saved.Numbers.Step, new(saved.Numbers.LossSum, saved.Numbers.Correct));
        best.TakeOver([.. saved.BestWeights.Select(static tensor => tensor.Value.ToArray())]);
        epochs.AddRange(saved.Numbers.Epochs);
        watched.AddRange(epochs.Select(static epoch => epoch.WatchedLoss));
        if (step > 0)
            optimizer.LearningRate = Rate(step - 1); // the epoch's record names it, also when all steps are done and only the judging is left
    }
}
