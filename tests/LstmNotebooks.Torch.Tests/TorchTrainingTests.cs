using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.TimeSeries;
using LstmNotebooks.Training;

namespace LstmNotebooks.Torch.Tests;

public sealed class TorchTrainingTests
{
    private static readonly TrainerOptions Quiet = new() { Epochs = 5, BatchSize = 8, Progress = TextWriter.Null };
    private static readonly Windows Wave = Windows.Create([.. Enumerable.Range(0, 80).Select(static step => Math.Sin(0.3 * step))], 6);

    [Theory]
    [InlineData(CellKind.Rnn, 1)]
    [InlineData(CellKind.Lstm, 1)]
    [InlineData(CellKind.Gru, 1)]
    [InlineData(CellKind.Lstm, 2)]
    [InlineData(CellKind.Gru, 2)]
    public void Fit_Forecaster_LearnsAsTheLibrarysEngineDoes(CellKind cell, int layers)
    {
        var settings = new ForecasterSettings { Cell = cell, Layers = layers, HiddenSize = 9, Seed = 4 };
        var model = new Forecaster(settings);
        using var torchModel = TorchForecaster.FromLibrary(model);
        var options = Quiet with { Clipping = GradientClipping.ByNorm(0.5), Schedule = new CosineSchedule(5) };

        var expected = model.Fit(Wave, Wave, options);
        var actual = torchModel.Fit(Wave, Wave, options);

        Close(expected.Losses, actual.Losses, 1e-4);
        Close(expected.ValidationLosses, actual.ValidationLosses, 1e-4);
        Assert.Equal(expected.LearningRates, actual.LearningRates);
        Assert.Equal(Trainer(model), Trainer(torchModel), 1e-4);

        double Trainer(object of) => of is Forecaster library ? library.Evaluate(Wave) : ((TorchForecaster)of).Evaluate(Wave);
    }

    [Theory]
    [InlineData(CellKind.Rnn, false, 2)]
    [InlineData(CellKind.Lstm, false, 2)]
    [InlineData(CellKind.Gru, false, 2)]
    [InlineData(CellKind.Rnn, true, 2)]
    [InlineData(CellKind.Lstm, true, 2)]
    [InlineData(CellKind.Gru, true, 2)]
    [InlineData(CellKind.Lstm, true, 3)]
    [InlineData(null, false, 2)]
    public void Fit_TextClassifier_LearnsAsTheLibrarysEngineDoes(CellKind? cell, bool bidirectional, int classes)
    {
        string[] labels = [.. Enumerable.Range(0, Samples.Texts.Length).Select(n => $"class {n % classes}")];
        var model = TextClassifier.For(
            Samples.Texts, labels, new() { Cell = cell, Bidirectional = bidirectional, HiddenSize = 5, EmbeddingSize = 4, Seed = 7 });
        using var torchModel = TorchTextClassifier.FromLibrary(model);
        var options = Quiet with { BatchSize = 4 };

        var expected = model.Fit(Samples.Texts, labels, (Samples.Texts, labels), options, classWeights: ClassWeights.Balanced);
        var actual = torchModel.Fit(Samples.Texts, labels, (Samples.Texts, labels), options, classWeights: ClassWeights.Balanced);

        Close(expected.Losses, actual.Losses, 1e-4);
        Close(expected.ValidationLosses, actual.ValidationLosses, 1e-4);
        Assert.Equal(expected.Accuracies, actual.Accuracies);
    }

    [Fact]
    public void Fit_Patience_RestoresTheBestEpoch()
    {
        using var model = new TorchForecaster(new() { HiddenSize = 4 });
        var options = Quiet with { Epochs = 40, Patience = 2, MinDelta = 1 };

        var history = model.Fit(Wave, Wave, options);

        Assert.Equal(TrainingEnd.StoppedEarly, history.End);
        Assert.Equal(history.Best!.ValidationLoss!.Value, model.Evaluate(Wave), 1e-6);
    }

    [Fact]
    public void Fit_Dropout_RepeatsFromItsSeed()
    {
        double[] Losses()
        {
            using var model = new TorchForecaster(new() { HiddenSize = 6, Layers = 2, Dropout = 0.4f, Seed = 3 });
            return model.Fit(Wave, options: Quiet).Losses;
        }

        Assert.Equal(Losses(), Losses());
    }

    [Fact]
    public void Fit_ResumedFromACheckpoint_EndsWhereAnUninterruptedTrainingDoes()
    {
        using var folder = new TemporaryFolder();
        var settings = new ForecasterSettings { HiddenSize = 6, Seed = 3 };
        using var whole = new TorchForecaster(settings);
        whole.Fit(Wave, options: Quiet);
        using var stopped = new TorchForecaster(settings);
        stopped.Fit(Wave, options: Quiet with { Epochs = 2, Checkpoint = folder.Find("run.checkpoint") });

        using var resumed = new TorchForecaster(settings with { Seed = 8 });
        var history = resumed.Fit(Wave, options: Quiet with { Seed = 3, Checkpoint = folder.Find("run.checkpoint"), Resume = true });

        Assert.Equal(5, history.Count);
        Close(
            Samples.Weights(whole.ToLibrary()).Select(static weight => (double)weight),
            Samples.Weights(resumed.ToLibrary()).Select(static weight => (double)weight),
            1e-6);
    }

    [Fact]
    public void Fit_Cancelled_StopsAtOnce()
    {
        using var model = new TorchForecaster(new() { HiddenSize = 4 });

        var history = model.Fit(Wave, options: Quiet with { Cancellation = new CancellationToken(canceled: true) });

        Assert.Equal(TrainingEnd.Cancelled, history.End);
    }

    [Fact]
    public void Fit_ThousandSteps_LeavesNoTensorBehind()
    {
        using var model = new TorchForecaster(new() { HiddenSize = 4 });
        model.Fit(Wave, options: Quiet);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        model.Fit(Wave, options: Quiet with { Epochs = 100 });

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Fit_NaN_SaysWhereAndLeavesTheWeights()
    {
        using var model = new TorchForecaster(new() { HiddenSize = 4 });
        var before = Samples.Weights(model.ToLibrary());
        var windows = Windows.Create([.. Enumerable.Range(0, 30).Select(static step => step == 20 ? 3e38 : 1.0)], 6);

        var error = Assert.Throws<NotFiniteNumberException>(() => model.Fit(windows, options: Quiet with { BatchSize = 64 }));

        Assert.Contains("epoch 1, step 1 of 1", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Samples.Weights(model.ToLibrary()));
    }

    [Fact]
    public void Fit_OptimizerOfAnotherModule_SaysSo()
    {
        using var other = new TorchForecaster(new() { HiddenSize = 4 });
        using var model = new TorchForecaster(new() { HiddenSize = 4 });
        using var adam = torch.optim.Adam(other.parameters());

        var error = Assert.Throws<ArgumentException>(() => model.Fit(Wave, options: Quiet, optimizer: adam));

        Assert.Contains("trains none of the module's 6 parameters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_ResumedFromTheLibrarysCheckpoint_SaysWhoseItIs()
    {
        using var folder = new TemporaryFolder();
        var options = Quiet with { Checkpoint = folder.Find("run.checkpoint") };
        var settings = new ForecasterSettings { Cell = CellKind.Gru, HiddenSize = 4 };
        new Forecaster(settings).Fit(Wave, options: options);
        using var model = new TorchForecaster(settings);

        var error = Assert.Throws<InvalidDataException>(() => model.Fit(Wave, options: options with { Resume = true }));

        Assert.Contains("is of the optimizer Adam", error.Message, StringComparison.Ordinal);
        Assert.Contains("TorchSharp.Adam", error.Message, StringComparison.Ordinal);
    }

    private static void Close(IEnumerable<double> expected, IEnumerable<double> actual, double tolerance) =>
        Assert.Equal(expected, actual, (left, right) => Math.Abs(left - right) <= tolerance);
}
