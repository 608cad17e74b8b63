using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Tests.Models;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Training;

public sealed class TextClassifierTrainingTests
{
    private static readonly TrainerOptions Quiet = new() { Epochs = 3, BatchSize = 2, Progress = TextWriter.Null };

    public static TheoryData<CellKind?, TextPooling> Kinds => TextClassifierTests.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fit_FourTexts_LearnsThemByHeart(CellKind? cell, TextPooling pooling)
    {
        var (texts, labels) = (SmallTexts.Texts.Take(4).ToArray(), SmallTexts.Labels.Take(4).ToArray());
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Cell = cell, Pooling = pooling, HiddenSize = 8 });

        var history = model.Fit(
            texts, labels, options: Quiet with { Epochs = 60, BatchSize = 4 }, optimizer: new Adam(model.Parameters, 0.03));

        Assert.Equal(labels, model.Predict(texts));
        Assert.True(history.Last.Loss < 0.05, $"The last loss is {history.Last.Loss}.");
        Assert.Equal(1, history.Last.Accuracy);
    }

    [Fact]
    public void Fit_ThreeClassesBothWays_LearnsThemByHeart()
    {
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Bidirectional = true, Layers = 2 }, SmallTexts.Topics);

        model.Fit(SmallTexts.Texts, SmallTexts.Topics, options: Quiet with { Epochs = 60 }, optimizer: new Adam(model.Parameters, 0.03));

        Assert.Equal(SmallTexts.Topics, model.Predict(SmallTexts.Texts));
    }

    [Fact]
    public void Fit_FrozenVectors_ChangesAllButThem()
    {
        var model = SmallTexts.Classifier(SmallTexts.Settings with { FreezeEmbeddings = true });
        var before = model.Parameters.Select(static parameter => parameter.Value.ToArray()).ToArray();

        model.Fit(SmallTexts.Texts, SmallTexts.Labels, options: Quiet);

        Assert.Equal(before[0], model.Parameters[0].Value.ToArray());
        Assert.All(model.Parameters.Skip(1).Zip(before.Skip(1)), static pair => Assert.NotEqual(pair.Second, pair.First.Value.ToArray()));
    }

    [Theory]
    [InlineData(TextPooling.LastState)]
    [InlineData(TextPooling.Max)]
    [InlineData(TextPooling.Mean)]
    [InlineData(TextPooling.Attention)]
    public void Fit_AnyThreads_SameBits(TextPooling pooling)
    {
        var results = EveryThreadCount.Run(
            () => WeightsHash.Of(Trained(SmallTexts.Settings with { Pooling = pooling, Dropout = 0.2f, Bidirectional = true })));

        Assert.All(results, hash => Assert.Equal(results[0], hash));
    }

    [Fact]
    public void Fit_OtherSeed_OtherWeights() =>
        Assert.NotEqual(WeightsHash.Of(Trained(SmallTexts.Settings)), WeightsHash.Of(Trained(SmallTexts.Settings with { Seed = 8 })));

    [Fact]
    public void Fit_Validation_GivesBothAccuraciesAndStopsEarly()
    {
        var model = SmallTexts.Classifier();
        string[] opposite = [.. SmallTexts.Labels.Select(static label => label == "real" ? "fake" : "real")];

        var history = model.Fit(
            SmallTexts.Texts,
            SmallTexts.Labels,
            (SmallTexts.Texts, opposite),
            Quiet with { Epochs = 100, Patience = 2 },
            new Adam(model.Parameters, 0.02));

        Assert.Equal(TrainingEnd.StoppedEarly, history.End);
        Assert.Equal(history.Count, history.Accuracies.Length);
        Assert.Equal(history.Count, history.ValidationAccuracies.Length);
        var right = model.Predict(SmallTexts.Texts).Zip(opposite, static (predicted, label) => predicted == label ? 1 : 0).Sum();
        Assert.Equal(right / 6.0, history.Best!.ValidationAccuracy);
    }

    [Theory]
    [InlineData(4)] // in the middle of the second epoch
    [InlineData(6)] // at its end
    public void Fit_StoppedAndResumed_GivesTheSameBitsAndHistory(int steps)
    {
        using var folder = new TemporaryFolder();
        var options = Quiet with { Epochs = 4 };
        var settings = SmallTexts.Settings with { Dropout = 0.2f };
        var whole = SmallTexts.Classifier(settings);
        var uninterrupted = whole.Fit(SmallTexts.Texts, SmallTexts.Labels, options: options);

        using var cancellation = new CancellationTokenSource();
        var stopped = SmallTexts.Classifier(settings);
        stopped.Fit(
            SmallTexts.Texts,
            SmallTexts.Labels,
            options: options with
            {
                Checkpoint = folder.Find("run.checkpoint"),
                Cancellation = cancellation.Token,
                Schedule = new CancelAfter(steps, cancellation),
            });
        var resumed = SmallTexts.Classifier(settings);
        var history = resumed.Fit(
            SmallTexts.Texts, SmallTexts.Labels, options: options with { Checkpoint = folder.Find("run.checkpoint"), Resume = true });

        Assert.NotEqual(WeightsHash.Of(whole), WeightsHash.Of(stopped));
        Assert.Equal(WeightsHash.Of(whole), WeightsHash.Of(resumed));
        Assert.Equal(uninterrupted, history);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Score_ClassWeights_IsTheWeightedMeanByHand(int classCount)
    {
        var labels = classCount == 2 ? SmallTexts.Labels : SmallTexts.Topics;
        var model = SmallTexts.Classifier(labels: labels);
        var targets = model.Number(SmallTexts.Texts, labels);
        float[] weights = [0.5f, 2, 1.25f];
        var batch = new TextBatch(model.Join(model.Read(SmallTexts.Texts)), targets);

        var (loss, correct) = TextClassifierTraining.Score(model, batch, weights.AsSpan(0, classCount));

        var probabilities = model.PredictProbabilities(SmallTexts.Texts);
        Near.Equal(
            targets.Select((target, n) => -weights[target] * Math.Log(probabilities[n, target])).Average(), loss.Item(), tolerance: 1e-6);
        Assert.Equal(model.Predict(SmallTexts.Texts).Zip(labels, static (predicted, label) => predicted == label ? 1 : 0).Sum(), correct);
    }

    [Fact]
    public void Fit_ClassWeights_MoveThePredictionsTowardsTheHeavyClass()
    {
        double MeanOfReal(double weight)
        {
            var model = SmallTexts.Classifier();
            model.Fit(
                SmallTexts.Texts,
                SmallTexts.Labels,
                options: Quiet with { Epochs = 5 },
                classWeights: ClassWeights.Of(new Dictionary<string, double> { ["real"] = weight, ["fake"] = 1 }));
            return model.PredictProbabilities(SmallTexts.Texts).Cast<double>().Where(static (_, i) => i % 2 == 1).Average();
        }

        Assert.True(MeanOfReal(20) > MeanOfReal(0.05));
    }

    [Fact]
    public void Evaluate_TrainedModel_JudgesItsPredictions()
    {
        var model = Trained(SmallTexts.Settings);

        var evaluation = model.Evaluate(SmallTexts.Texts, SmallTexts.Labels, "LSTM", positive: "fake");

        var probabilities = model.PredictProbabilities(SmallTexts.Texts);
        Assert.Equal(("LSTM", "fake", 6), (evaluation.Name, evaluation.Positive, evaluation.Count));
        Assert.Equal(model.Predict(SmallTexts.Texts), evaluation.Predicted);
        Near.Equal(
            SmallTexts.Labels.Select((label, n) => -Math.Log(probabilities[n, label == "fake" ? 0 : 1])).Average(),
            evaluation.LogLoss,
            tolerance: 1e-12);
        Assert.Contains(
            "Label 0, 'true', is none of the classes", Assert.Throws<ArgumentException>(() => model.Evaluate(["a"], ["true"])).Message);
    }

    [Fact]
    public void Arrange_PutsTextsOfLikeLengthTogetherAndKeepsAll()
    {
        int[] lengths = [.. Enumerable.Range(0, 103).Select(static i => 1 + i * 37 % 50)];
        var data = new TextDataset(SmallTexts.Classifier(), [.. lengths.Select(static length => new int[length])], new int[103]);
        int[] random = new RandomStream(3).Permutation(103), order = [.. random], again = [.. random];

        data.Arrange(order, 10, new RandomStream(4));
        data.Arrange(again, 10, new RandomStream(4));

        static int Padded(IEnumerable<int> examples, int[] lengths) =>
            examples.Chunk(10).Sum(batch => batch.Length * batch.Max(n => lengths[n]));
        Assert.Equal(order, again);
        Assert.Equal(Enumerable.Range(0, 103), order.Order());
        Assert.NotEqual(order.Order().OrderBy(n => lengths[n]), order);
        Assert.True(
            Padded(order, lengths) < 0.75 * Padded(random, lengths), $"{Padded(order, lengths)} of {Padded(random, lengths)} steps");
    }

    [Fact]
    public void Fit_WrongTextsOrLabels_SaysWhich()
    {
        var model = SmallTexts.Classifier();
        string ErrorOf(string[] texts, string[] labels) => Assert.ThrowsAny<ArgumentException>(
            () => model.Fit(texts, labels, options: Quiet)).Message;

        Assert.Contains("got 2 texts and 1 labels", ErrorOf(["a", "b"], ["real"]));
        Assert.Contains("got 0 texts and 0 labels", ErrorOf([], []));
        Assert.Contains("Label 1, 'Fake', is none of the classes fake, real", ErrorOf(["a", "b"], ["real", "Fake"]));
        Assert.Contains("all 2 labels are 'real'", ErrorOf(["a", "b"], ["real", "real"]));
        Assert.Contains("Text 1 of 2 has no word", ErrorOf(["a", "?"], ["real", "fake"]));
    }

    private static TextClassifier Trained(TextClassifierSettings settings)
    {
        var model = SmallTexts.Classifier(settings);
        model.Fit(SmallTexts.Texts, SmallTexts.Labels, options: Quiet);
        return model;
    }

    /// <summary>A constant rate that cancels the training after some steps.</summary>
    private sealed record CancelAfter(int Steps, CancellationTokenSource Source) : Schedule
    {
        private int left = Steps;

        public override double FactorAt(double epoch, IReadOnlyList<double> losses)
        {
            if (--left == 0)
                Source.Cancel();
            return 1;
        }
    }
}
