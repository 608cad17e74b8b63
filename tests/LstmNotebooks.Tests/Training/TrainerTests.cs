using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Training;

public sealed class TrainerTests
{
    private static readonly TrainerOptions Quiet = new() { Epochs = 3, BatchSize = 4, Progress = TextWriter.Null };

    [Fact]
    public void Fit_FourExamples_LearnsThemByHeart()
    {
        var model = new SmallNetwork(dropout: 0);

        var history = Trainer.Fit(model, model.Loss, SmallNetwork.Examples(4), model.Optimizer, Quiet with { Epochs = 600 });

        Assert.True(history.Last.Loss < 1e-4, $"The last loss is {history.Last.Loss}.");
        Assert.Equal(600, history.Count);
        Assert.Equal(TrainingEnd.Completed, history.End);
    }

    [Fact]
    public void Fit_SameSeedAnyThreads_GivesTheSameBits()
    {
        var results = EveryThreadCount.Run(() => Train(Quiet).Bits);

        Assert.All(results, bits => Assert.Equal(results[0], bits));
    }

    [Fact]
    public void Fit_OtherSeed_TakesAnotherOrder() =>
        Assert.NotEqual(Train(Quiet with { Seed = 1 }).Bits, Train(Quiet with { Seed = 2 }).Bits);

    [Fact]
    public void Fit_OneEpochWithoutShuffling_GoesThroughAllExamplesInOrder()
    {
        var model = new SmallNetwork(dropout: 0);
        var data = SmallNetwork.Examples(10);
        var seen = new List<float>();

        var history = Trainer.Fit(model, batch =>
        {
            seen.AddRange(batch.Targets.ToArray());
            return model.Loss(batch);
        }, data, new Sgd(model.Parameters, learningRate: 0), Quiet with { Epochs = 1, Shuffle = false });

        Assert.Equal(data.Targets.ToArray(), seen);
        Near.Equal(Trainer.Evaluate(model, model.Loss, data), history.Last.Loss, tolerance: 1e-6);
    }

    [Fact]
    public void Fit_Shuffled_GoesThroughAllExamplesInAnotherOrderEachEpoch()
    {
        var model = new SmallNetwork();
        var data = SmallNetwork.Examples(10);
        var seen = new List<float>();

        Trainer.Fit(model, batch =>
        {
            seen.AddRange(batch.Targets.ToArray());
            return model.Loss(batch);
        }, data, model.Optimizer, Quiet with { Epochs = 2 });

        Assert.Equal(data.Targets.ToArray().Order(), seen[..10].Order());
        Assert.Equal(data.Targets.ToArray().Order(), seen[10..].Order());
        Assert.NotEqual(seen[..10], seen[10..]);
    }

    [Fact]
    public void Fit_Schedule_SetsTheRateOfEachStepAndPutsTheFirstBack()
    {
        var model = new SmallNetwork();

        var history = Trainer.Fit(
            model,
            model.Loss,
            SmallNetwork.Examples(8),
            model.Optimizer,
            Quiet with { Schedule = new StepSchedule(Every: 1, Factor: 0.5) });

        Assert.Equal([0.02, 0.01, 0.005], history.LearningRates);
        Assert.Equal(0.02, model.Optimizer.LearningRate);
    }

    [Fact]
    public void Fit_NoBetterForPatience_StopsAndRestoresTheBestWeights()
    {
        var model = new SmallNetwork(dropout: 0);
        var validation = SmallNetwork.Examples(6, seed: 6);
        using var progress = new StringWriter();

        // Steps as large as this make the loss go up and down.
        var history = Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), new Sgd(model.Parameters, 0.2),
            Quiet with { Epochs = 200, Patience = 3, Progress = progress }, validation);

        Assert.Equal(TrainingEnd.StoppedEarly, history.End);
        Assert.Equal(history.Best!.Epoch + 3, history.Last.Epoch);
        Assert.Equal(history.ValidationLosses.Min(), history.Best.ValidationLoss);
        Assert.Equal(history.Best.ValidationLoss, Trainer.Evaluate(model, model.Loss, validation, batchSize: 4));
        Assert.Contains(
            $"stopped early, no better loss for 3 epochs; restored the weights of epoch {history.Best.Epoch}, validation",
            progress.ToString());
    }

    [Fact]
    public void Fit_RestoreBestOff_KeepsTheLastWeights()
    {
        var model = new SmallNetwork(dropout: 0);
        var validation = SmallNetwork.Examples(6, seed: 6);

        var history = Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), new Sgd(model.Parameters, 0.2),
            Quiet with { Epochs = 200, Patience = 3, RestoreBest = false }, validation);

        Assert.Equal(history.Last.ValidationLoss, Trainer.Evaluate(model, model.Loss, validation, batchSize: 4));
    }

    [Fact]
    public void Fit_Cancelled_StopsBetweenStepsKeepsTheBestAndSaysSo()
    {
        var model = new SmallNetwork(dropout: 0);
        var validation = SmallNetwork.Examples(6, seed: 6);
        using var cancellation = new CancellationTokenSource();
        using var progress = new StringWriter();
        var steps = 0;

        var history = Trainer.Fit(model, batch =>
        {
            if (model.IsTraining && ++steps == 3) // The second epoch's first of two.
                cancellation.Cancel();
            return model.Loss(batch);
        }, SmallNetwork.Examples(8), model.Optimizer, Quiet with { Cancellation = cancellation.Token, Progress = progress }, validation);

        Assert.Equal(TrainingEnd.Cancelled, history.End);
        Assert.Single(history);
        Assert.Equal(3, model.Optimizer.StepCount);
        Assert.Equal(history[0].ValidationLoss, Trainer.Evaluate(model, model.Loss, validation, batchSize: 4));
        Assert.Contains("cancelled in epoch 2 after 1 of 2 steps; restored the weights of epoch 1, validation", progress.ToString());
    }

    [Fact]
    public void Fit_CancelledWhileItJudges_KeepsTheBestAndSaysSo()
    {
        var model = new SmallNetwork(dropout: 0);
        var validation = SmallNetwork.Examples(6, seed: 6);
        using var cancellation = new CancellationTokenSource();
        using var progress = new StringWriter();
        var judged = 0;

        var history = Trainer.Fit(model, batch =>
        {
            if (!model.IsTraining && ++judged == 3) // The second epoch's first batch of two.
                cancellation.Cancel();
            return model.Loss(batch);
        }, SmallNetwork.Examples(8), model.Optimizer, Quiet with { Cancellation = cancellation.Token, Progress = progress }, validation);

        Assert.Equal(TrainingEnd.Cancelled, history.End);
        Assert.Single(history);
        Assert.Equal(3, judged);
        Assert.Equal(history[0].ValidationLoss, Trainer.Evaluate(model, model.Loss, validation, batchSize: 4));
        Assert.Contains("cancelled in epoch 2 after 2 of 2 steps; restored the weights of epoch 1, validation", progress.ToString());
    }

    [Fact]
    public void Fit_NotebooksTokenCancelled_Stops()
    {
        var model = new SmallNetwork();
        using var cancellation = new CancellationTokenSource();
        AppContext.SetData("LstmNotebooks.Cancellation", cancellation.Token);
        try
        {
            cancellation.Cancel();

            var history = Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), model.Optimizer, Quiet);

            Assert.Equal(TrainingEnd.Cancelled, history.End);
            Assert.Empty(history);
        }
        finally
        {
            AppContext.SetData("LstmNotebooks.Cancellation", null);
        }
    }

    [Fact]
    public void Fit_SteadySteps_AllocateNothingOfConsequence()
    {
        var model = new SmallNetwork();
        var (steps, atStart, atEnd) = (0, 0L, 0L);

        Trainer.Fit(model, batch =>
        {
            steps++;
            if (steps == 100)
                atStart = GC.GetAllocatedBytesForCurrentThread();
            if (steps == 200)
                atEnd = GC.GetAllocatedBytesForCurrentThread();
            return model.Loss(batch);
        }, SmallNetwork.Examples(1000), model.Optimizer, Quiet with { Epochs = 1 });

        var bytes = (atEnd - atStart) / 100;
        Assert.True(bytes < 4096, $"A step allocates {bytes} bytes.");
    }

    [Fact]
    public void Fit_Progress_EndsEachEpochInALineWithoutClockTimes()
    {
        var model = new SmallNetwork();
        using var progress = new StringWriter();

        var history = Trainer.Fit(
            model,
            model.Loss,
            SmallNetwork.Examples(8),
            model.Optimizer,
            Quiet with { Progress = progress },
            SmallNetwork.Examples(4, seed: 6));

        var lines = progress.ToString().Split('\n').Select(static line => line[(line.LastIndexOf('\r') + 1)..].TrimEnd()).ToArray();
        Assert.Equal($"epoch 1/3  loss {history[0].Loss:F3}  validation {history[0].ValidationLoss:F3}", lines[0]);
        Assert.Equal(["epoch 2/3", "epoch 3/3"], lines[1..3].Select(static line => line[..9]));
        Assert.All(progress.ToString().Split('\n')[..3], static line => Assert.Equal(79, line.Length - 1 - line.LastIndexOf('\r')));
    }

    [Fact]
    public void Fit_SlowSteps_ShowRateAndTimeLeftWhileTheyRunOnly()
    {
        var (fast, slow) = (ProgressOf(TimeSpan.Zero), ProgressOf(TimeSpan.FromMilliseconds(120)));

        Assert.Contains("examples/s", slow);
        Assert.Contains(" left", slow);
        Assert.Equal(Settled(fast), Settled(slow));
        Assert.DoesNotContain("left", Settled(slow));
    }

    [Fact]
    public void Fit_BadArguments_SayWhatIsExpected()
    {
        var model = new SmallNetwork();

        Assert.Contains(
            "BatchSize of 1 or more but got 0", Assert.Throws<ArgumentOutOfRangeException>(() => Quiet with { BatchSize = 0 }).Message);
        Assert.Contains(
            "Epochs of 1 or more but got 0", Assert.Throws<ArgumentOutOfRangeException>(() => Quiet with { Epochs = 0 }).Message);
        Assert.Contains(
            "but the training data has none",
            Assert.Throws<ArgumentException>(() => Trainer.Fit(model, model.Loss, new NoExamples(), model.Optimizer, Quiet)).Message);
        Assert.Contains(
            "but got [2, 2] and [3, 1]",
            Assert.Throws<ShapeException>(() => new TensorDataset(Tensor.Zeros(2, 2), Tensor.Zeros(3, 1))).Message);
    }

    private static SmallNetwork Train(TrainerOptions options)
    {
        var model = new SmallNetwork();
        Trainer.Fit(model, model.Loss, SmallNetwork.Examples(10), model.Optimizer, options);
        return model;
    }

    private static string ProgressOf(TimeSpan pause)
    {
        var model = new SmallNetwork();
        using var progress = new StringWriter();
        Trainer.Fit(model, batch =>
        {
            Thread.Sleep(pause);
            return model.Loss(batch);
        }, SmallNetwork.Examples(8), model.Optimizer, Quiet with { Epochs = 2, Progress = progress });
        return progress.ToString();
    }

    /// <summary>What a terminal shows in the end: characters after a carriage return replace those before.</summary>
    private static string Settled(string text) => string.Join('\n', text.Split('\n').Select(static line =>
    {
        var shown = new char[line.Split('\r').Max(static part => part.Length)];
        foreach (var part in line.Split('\r'))
            part.CopyTo(shown);
        return new string(shown);
    }));

    private sealed class NoExamples : Dataset<TensorBatch>
    {
        public override int Count => 0;

        public override TensorBatch GetBatch(ReadOnlySpan<int> examples) => default;
    }
}
