using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.TimeSeries;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Models;

public sealed class ForecasterTests
{
    private static readonly ForecasterSettings Small = new() { HiddenSize = 5, Layers = 2, Dropout = 0.2f, Horizon = 3, Seed = 7 };
    private static readonly TrainerOptions Quiet = new() { Epochs = 3, BatchSize = 4, Progress = TextWriter.Null };

    [Theory]
    [InlineData(CellKind.Lstm, 3, 50, new[] { 10_400L, 20_200, 20_200, 51 })] // the classic stacked stock model: 50,851
    [InlineData(CellKind.Gru, 1, 125, new[] { 48_000L, 126 })]
    [InlineData(CellKind.Rnn, 2, 8, new[] { 80L, 136, 9 })]
    public void Summary_CountsParametersAsKerasDoes(CellKind cell, int layers, int hiddenSize, long[] expected)
    {
        var model = new Forecaster(new() { Cell = cell, Layers = layers, HiddenSize = hiddenSize });

        var summary = model.Summary();

        Assert.Equal(expected, summary.Rows.Select(static row => row.Parameters));
        Assert.Equal(expected.Sum(), model.ParameterCount);
        Assert.Equal(expected.Sum(), summary.ParameterCount);
        Assert.Equal(expected.Sum(), summary.TrainableCount);
    }

    [Fact]
    public void Summary_StackedLstm_ShowsLayersShapesAndTheTotal()
    {
        var model = new Forecaster(new() { Layers = 3 });

        Assert.Equal("""
            Forecaster of windows [N, T, 1]
            layer         type    output shape  parameters
            ------------  ------  ------------  ----------
            rnn, layer 1  Lstm    [N, T, 50]        10,400
            rnn, layer 2  Lstm    [N, T, 50]        20,200
            rnn, layer 3  Lstm    [N, 50]           20,200
            head          Linear  [N, 1]                51
            50,851 parameters, 50,851 of them trainable
            """.ReplaceLineEndings("\n"), model.Summary().ToString());
    }

    [Fact]
    public void Predict_RnnByHand_IsTheFormula()
    {
        var model = OneUnit();

        var prediction = model.Predict(Tensor.From([1, 2, 1], [0.3f, -0.8f])).Item();

        var first = Math.Tanh(0.5 * 0.3 + 0.1);
        var second = Math.Tanh(0.5 * -0.8 - 0.9 * first + 0.1);
        Near.Equal(2 * second - 0.25, prediction, tolerance: 1e-6);
    }

    [Theory]
    [InlineData(CellKind.Rnn)]
    [InlineData(CellKind.Lstm)]
    [InlineData(CellKind.Gru)]
    public void Predict_ManyWindows_GivesEachTheBitsItHasAlone(CellKind cell)
    {
        var model = new Forecaster(Small with { Cell = cell });
        var inputs = Tensor.From([300, 6, 1], new RandomStream(2).NextNormals(1800));

        var together = model.Predict(inputs);

        Assert.Equal("[300, 3]", together.Shape.ToString());
        foreach (var n in new[] { 0, 255, 256, 299 })
            Assert.Equal(model.Predict(Tensor.From([1, 6, 1], inputs.Values.Slice(n * 6, 6))).ToArray(), together.Values.Slice(n * 3, 3).ToArray());
    }

    [Fact]
    public void FreeRun_OneAhead_FeedsEachForecastBack()
    {
        var model = OneUnit();
        float[] window = [0.3f, -0.8f, 0.1f];

        var run = model.FreeRun(Tensor.From([1, 3, 1], window), steps: 3);

        var first = model.Predict(Tensor.From([1, 3, 1], window)).Item();
        var second = model.Predict(Tensor.From([1, 3, 1], [-0.8f, 0.1f, first])).Item();
        var third = model.Predict(Tensor.From([1, 3, 1], [0.1f, first, second])).Item();
        Assert.Equal([first, second, third], run.ToArray());
    }

    [Fact]
    public void FreeRun_LongHorizonAndShortWindow_KeepsTheNewestForecasts()
    {
        var model = new Forecaster(Small);
        float[] window = [0.3f, -0.8f];

        var run = model.FreeRun(Tensor.From([1, 2, 1], window), steps: 4).ToArray();

        var first = model.Predict(Tensor.From([1, 2, 1], window)).ToArray();
        var second = model.Predict(Tensor.From([1, 2, 1], first.AsSpan(1))).ToArray();
        Assert.Equal([.. first, second[0]], run);
    }

    [Theory]
    [InlineData(CellKind.Rnn)]
    [InlineData(CellKind.Lstm)]
    [InlineData(CellKind.Gru)]
    public void Fit_FourWindows_LearnsThemByHeart(CellKind cell)
    {
        var model = new Forecaster(new() { Cell = cell, HiddenSize = 12, Seed = 3 });
        var windows = Waves(window: 6, count: 4, horizon: 1);

        var history = model.Fit(windows, options: Quiet with { Epochs = 400 }, optimizer: new LstmNotebooks.Optim.Adam(model.Parameters, 0.02));

        Assert.True(history.Last.Loss < 1e-5, $"The last loss is {history.Last.Loss}.");
        Near.Equal(windows.Targets.ToArray(), model.Predict(windows.Inputs).Values, tolerance: 0.01);
    }

    [Fact]
    public void Fit_AnyThreads_SameBits()
    {
        var results = EveryThreadCount.Run(() => Trained(Small).Predict(Waves(8, 5, 3).Inputs).ToArray());

        Assert.All(results, predictions => Assert.Equal(results[0], predictions));
    }

    [Fact]
    public void Fit_OtherSeed_OtherWeights() =>
        Assert.NotEqual(Trained(Small).Predict(Waves(8, 5, 3).Inputs).ToArray(), Trained(Small with { Seed = 8 }).Predict(Waves(8, 5, 3).Inputs).ToArray());

    [Fact]
    public void Fit_StoppedAndResumed_GivesTheSameBits()
    {
        using var folder = new TemporaryFolder();
        var windows = Waves(window: 8, count: 20, horizon: 3);
        var whole = new Forecaster(Small);
        whole.Fit(windows, windows, Quiet);

        using var cancellation = new CancellationTokenSource();
        var stopped = new Forecaster(Small);
        var steps = 0;
        stopped.Fit(windows, windows, Quiet with { Checkpoint = folder.Find("run.checkpoint"), Cancellation = cancellation.Token }, loss: (prediction, target) =>
        {
            if (++steps == 13)
                cancellation.Cancel();
            return LstmNotebooks.Autograd.Loss.MeanSquaredError(prediction, target);
        });
        var resumed = new Forecaster(Small);
        resumed.Fit(windows, windows, Quiet with { Checkpoint = folder.Find("run.checkpoint"), Resume = true });

        Assert.NotEqual(whole.Predict(windows.Inputs).ToArray(), stopped.Predict(windows.Inputs).ToArray());
        Assert.Equal(whole.Predict(windows.Inputs).ToArray(), resumed.Predict(windows.Inputs).ToArray());
    }

    [Fact]
    public void Fit_SteadySteps_AllocateNothingOfConsequence()
    {
        var model = new Forecaster(Small with { Layers = 1 });
        var (steps, atStart, atEnd) = (0, 0L, 0L);

        model.Fit(Waves(window: 8, count: 400, horizon: 3), options: Quiet with { Epochs = 1, BatchSize = 2 }, loss: (prediction, target) =>
        {
            steps++;
            if (steps == 50)
                atStart = GC.GetAllocatedBytesForCurrentThread();
            if (steps == 150)
                atEnd = GC.GetAllocatedBytesForCurrentThread();
            return LstmNotebooks.Autograd.Loss.MeanSquaredError(prediction, target);
        });

        var bytes = (atEnd - atStart) / 100;
        Assert.True(bytes < 4096, $"A step allocates {bytes} bytes.");
    }

    [Fact]
    public void Fit_WindowsOfAnotherHorizon_SaysBoth()
    {
        var error = Assert.Throws<ShapeException>(() => new Forecaster(Small).Fit(Waves(8, 5, horizon: 1), options: Quiet));

        Assert.Contains("forecasts 3 ahead, but the windows have 1 features and 1 targets", error.Message);
    }

    [Fact]
    public void Predict_WrongFeatures_SaysBothShapes()
    {
        var error = Assert.Throws<ShapeException>(() => new Forecaster(Small).Predict(Tensor.Zeros(4, 8, 2)));

        Assert.Contains("windows of shape [N, T, 1] but got [4, 8, 2]", error.Message);
    }

    [Fact]
    public void FreeRun_TwoFeatures_SaysWhyNot()
    {
        var model = new Forecaster(Small with { Features = 2 });

        Assert.Contains("of 1 feature but this one reads 2", Assert.Throws<InvalidOperationException>(() => model.FreeRun(Tensor.Zeros(1, 4, 2), 5)).Message);
    }

    [Fact]
    public void Settings_Wrong_SayWhatIsExpected()
    {
        Assert.Contains("Horizon of 1 or more but got 0", Assert.Throws<ArgumentOutOfRangeException>(() => Small with { Horizon = 0 }).Message);
        Assert.Contains("Dropout in 0 to below 1 but got 1", Assert.Throws<ArgumentOutOfRangeException>(() => Small with { Dropout = 1 }).Message);
        Assert.Contains("expected to be Rnn, Lstm, Gru, MinGru, MinLstm or SLstm but got 9", Assert.Throws<ArgumentException>(() => Small with { Cell = (CellKind)9 }).Message);
    }

    [Fact]
    public void Predict_NoWindows_SaysWhatIsExpected()
    {
        var forecaster = new Forecaster(new ForecasterSettings());

        var error = Assert.Throws<ShapeException>(() => forecaster.Predict(Tensor.Zeros(0, 20, 1)));

        Assert.Contains("at least one window of at least one value but got [0, 20, 1]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_CellName_InAnyCase()
    {
        Assert.Equal(CellKind.Gru, CellKinds.Parse("gru"));
        Assert.Contains("expected to be Rnn, Lstm, Gru, MinGru, MinLstm or SLstm but got 'transformer'", Assert.Throws<ArgumentException>(() => CellKinds.Parse("transformer")).Message);
    }

    internal static Windows Waves(int window, int count, int horizon) =>
        Windows.Create([.. Enumerable.Range(0, window + count + horizon - 1).Select(static t => Math.Sin(0.7 * t))], window, horizon);

    private static Forecaster Trained(ForecasterSettings settings)
    {
        var model = new Forecaster(settings);
        model.Fit(Waves(window: 8, count: 20, horizon: 3), options: Quiet);
        return model;
    }

    /// <summary>h ← tanh(0.5 x − 0.9 h + 0.1), forecast 2 h − 0.25.</summary>
    private static Forecaster OneUnit()
    {
        var model = new Forecaster(new() { Cell = CellKind.Rnn, HiddenSize = 1 });
        float[] weights = [0.5f, -0.9f, 0.1f, 2, -0.25f];
        for (var i = 0; i < weights.Length; i++)
            model.Parameters[i].Value.Values[0] = weights[i];
        return model;
    }
}
