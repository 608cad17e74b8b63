using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class DirectionalAccuracyTests
{
    [Fact]
    public void Of_HandWorked_CountsRightDirectionsAndLeavesTiesOut()
    {
        // Up said up, up said down, down said down, no move, up without a say.
        double[] previous = [1, 1, 1, 1, 1];
        double[] actual = [2, 2, 0, 1, 3];
        double[] forecast = [3, 0, 0, 2, 1];

        var direction = DirectionalAccuracy.Of(previous, actual, forecast);

        Assert.Equal(new Proportion(2, 3), direction.Right);
        Assert.Equal(new Proportion(3, 4), direction.UpShare);
        Assert.Equal((1, 1), (direction.ActualTies, direction.ForecastTies));
    }

    [Fact]
    public void Of_Persistence_HasNoDirection()
    {
        var direction = DirectionalAccuracy.Of([1, 2], [2, 1], [1, 2]);

        Assert.Null(direction.Right);
        Assert.Equal("no direction", direction.ToString());
        Assert.Equal(2, direction.ForecastTies);
    }

    [Fact]
    public void Of_ConstantSeries_HasNoUpShare()
    {
        var direction = DirectionalAccuracy.Of([1, 1], [1, 1], [2, 2]);

        Assert.Null(direction.UpShare);
        Assert.Equal(2, direction.ActualTies);
    }

    [Fact]
    public void Of_PreviousOfOtherLength_IsAClearError()
    {
        var error = Assert.Throws<ArgumentException>(() => DirectionalAccuracy.Of([1], [1, 2], [1, 2]));

        Assert.StartsWith("Directional accuracy expects one previous value for each actual value but got 1 for 2.", error.Message);
    }
}
