using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Training;

public sealed class HistoryTests
{
    private static readonly History History = new([new(1, 2.5, 3, 0.01), new(2, 0.0312, 0.5, 0.01), new(3, 0.02, 0.6, 0.001)], TrainingEnd.Completed, minimumDelta: 0);

    [Fact]
    public void ToString_ShowsEveryEpochAndTheBest()
    {
        var text = History.ToString();

        Assert.Equal("""
            epoch     loss  validation  learning rate
            -----  -------  ----------  -------------
                1    2.500       3.000           0.01
                2  0.03120      0.5000           0.01
                3  0.02000      0.6000          0.001
            completed; best epoch 2, validation 0.5000
            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void Best_WithinTheMinDelta_IsTheEarlier()
    {
        var history = new History([new(1, 1, null, 0.1), new(2, 0.95, null, 0.1), new(3, 0.8, null, 0.1)], TrainingEnd.Completed, minimumDelta: 0.1);

        Assert.Equal(3, history.Best!.Epoch);
        Assert.Equal(1, new History([history[0], history[1]], TrainingEnd.Completed, minimumDelta: 0.1).Best!.Epoch);
    }

    [Fact]
    public void Plot_HasALineForEachLoss()
    {
        var figure = History.Plot();

        Assert.Contains("training", figure.ToSvg());
        Assert.Contains("validation", figure.ToSvg());
    }

    [Fact]
    public void ToString_Accuracies_HaveTheirColumns()
    {
        var history = new History([new(1, 0.7, 0.6, 0.01, 0.525, 0.75), new(2, 0.5, 0.65, 0.01, 0.9, 0.625)], TrainingEnd.Completed, minimumDelta: 0);

        Assert.Equal([0.525, 0.9], history.Accuracies);
        Assert.Equal([0.75, 0.625], history.ValidationAccuracies);
        Assert.Equal("""
            epoch    loss  validation  accuracy  validation accuracy  learning rate
            -----  ------  ----------  --------  -------------------  -------------
                1  0.7000      0.6000    52.5 %               75.0 %           0.01
                2  0.5000      0.6500    90.0 %               62.5 %           0.01
            completed; best epoch 1, validation 0.6000
            """.ReplaceLineEndings("\n"), history.ToString());
    }

    [Fact]
    public void PlotAccuracy_HasALineForEach_OrSaysWhyNot()
    {
        var history = new History([new(1, 0.7, 0.6, 0.01, 0.525, 0.75)], TrainingEnd.Completed, minimumDelta: 0);

        Assert.Contains("share classified right", history.PlotAccuracy().ToSvg());
        Assert.Contains("validation", history.PlotAccuracy().ToSvg());
        Assert.Contains("has no accuracies", Assert.Throws<InvalidOperationException>(static () => History.PlotAccuracy()).Message);
    }

    [Fact]
    public void Last_NoEpoch_SaysWhy()
    {
        var history = new History([], TrainingEnd.Cancelled, minimumDelta: 0);

        Assert.Null(history.Best);
        Assert.Contains("cancelled before the first", Assert.Throws<InvalidOperationException>(() => history.Last).Message);
    }

    [Theory]
    [InlineData(123.456, "123.456")]
    [InlineData(1, "1.000")]
    [InlineData(0.99999, "1.0000")]
    [InlineData(0.00123456, "0.001235")]
    [InlineData(1.2e-8, "0.000000012")]
    [InlineData(0, "0.000")]
    public void LossText_FourDigitsThatCount(double loss, string expected) => Assert.Equal(expected, LossText.Of(loss));
}
