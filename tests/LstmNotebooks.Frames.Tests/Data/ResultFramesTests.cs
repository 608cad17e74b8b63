using LstmNotebooks.Embeddings;
using LstmNotebooks.Metrics;
using LstmNotebooks.TimeSeries;
using LstmNotebooks.Training;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames.Tests;

public sealed class ResultFramesTests
{
    private static readonly string[] Classes = ["fake", "real"];
    private static readonly string[] Labels = ["fake", "real", "real", "fake"];
    private static readonly double[,] Probabilities = { { 0.9, 0.1 }, { 0.2, 0.8 }, { 0.6, 0.4 }, { 0.7, 0.3 } };

    [Fact]
    public void ToDataFrame_OfHistory_HasARowForEachEpoch()
    {
        EpochResult[] epochs = [new(1, 0.5, 0.6, 0.01), new(2, 0.4, 0.55, 0.005)];
        var history = new History(epochs, TrainingEnd.Completed, minimumDelta: 0);

        var frame = history.ToDataFrame();

        Assert.Equal(["epoch", "loss", "validation loss", "learning rate"], frame.Columns.Select(column => column.Name));
        Assert.Equal(0.55, frame["validation loss"][1]);
        Assert.Equal(2, frame["epoch"][1]);
    }

    [Fact]
    public void ToDataFrame_OfClassificationReport_HasFullNumbers()
    {
        var baseline = ClassificationEvaluation.OfMajority(Classes, Labels, Labels, positive: "fake");
        var model = ClassificationEvaluation.Of(Classes, Labels, Probabilities, "lstm", positive: "fake");

        var frame = ClassificationReport.Of(baseline, model).ToDataFrame();

        Assert.Equal(["majority class", "lstm"], frame.Columns.GetStringColumn("model"));
        Assert.Equal(0.75, frame["accuracy"][1]);
        Assert.Equal(model.LogLoss, frame["log loss"][1]);
        Assert.Null(frame["p"][0]);
    }

    [Fact]
    public void ToDataFrame_OfEvaluation_HasARowForEachClass()
    {
        var model = ClassificationEvaluation.Of(Classes, Labels, Probabilities);

        var frame = model.ToDataFrame();
        var confusion = model.Confusion.ToDataFrame();

        Assert.Equal(2.0 / 3, frame["precision"][0]);
        Assert.Equal(2, frame["support"][1]);
        Assert.Equal(1, confusion["predicted fake"][1]);
    }

    [Fact]
    public void ToDataFrame_OfForecastReport_HasFullNumbers()
    {
        double[] actual = [1, 2, 3, 4, 5, 6];
        var evaluation = new ForecastEvaluation(actual, [0, 1, 2, 3, 4, 5], 1);
        var report = evaluation.Compare(("lstm", [1.5, 2, 3, 4.25, 5, 6]));

        var frame = report.ToDataFrame();

        Assert.Equal(report["lstm"].Rmse, frame["RMSE"][1]);
        Assert.Null(frame["p"][0]);
    }

    [Fact]
    public void ToDataFrame_OfWordVectors_ComesBackTheSame()
    {
        var vectors = new WordVectors(["king", "null"], [0.1f, 2, 3, 4], 2);

        var back = vectors.ToDataFrame().ToWordVectors();

        Assert.Equal(vectors.Words, back.Words);
        Assert.Equal(vectors.Values.ToArray(), back.Values.ToArray());
    }

    [Fact]
    public void ToWordVectors_NoWords_SaysSo()
    {
        var frame = new DataFrame(new DoubleDataFrameColumn("x", [1]));

        var error = Assert.Throws<InvalidDataException>(() => frame.ToWordVectors("x"));

        Assert.Contains("column 'x' must hold a word in each row but is of type Double", error.Message);
    }

    [Fact]
    public void ToDataFrame_OfNeighboursAndDescription_HasTheirRows()
    {
        var vectors = new WordVectors(["a", "b", "c"], [1, 0, 1, 0.5f, 0, 1], 2);
        var series = new Series("x", [new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 2)], [1, 3]);

        Assert.Equal("b", vectors.Nearest("a", 2).ToDataFrame()["word"][0]);
        Assert.Equal(2.0, series.Describe().ToDataFrame()["mean"][0]);
        Assert.Equal("x", series.Describe().ToTable().ToDataFrame()["column"][0]);
    }
}
