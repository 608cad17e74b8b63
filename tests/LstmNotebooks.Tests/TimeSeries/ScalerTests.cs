using LstmNotebooks.Numerics;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

public sealed class ScalerTests
{
    private static readonly double[] Training = [2, 6, 4];

    [Fact]
    public void MinMax_HandWorked_MapsTrainingToUnitAndLaterValuesOutside()
    {
        var scaler = MinMaxScaler.Fit(Training);

        Assert.Equal([0.0, 1.0, 0.5, 2.0, -0.5], scaler.Transform([2.0, 6.0, 4.0, 10.0, 0.0]));
        Assert.Equal([2.0, 6.0, 4.0, 10.0, 0.0], scaler.Inverse([0.0, 1.0, 0.5, 2.0, -0.5]));
    }

    [Fact]
    public void MinMax_OtherRange_IsReached()
    {
        var scaler = MinMaxScaler.Fit(Training, lower: -1, upper: 1);

        Assert.Equal([-1.0, 1.0, 0.0], scaler.Transform(Training));
        Assert.Equal(Training, scaler.Inverse([-1.0, 1.0, 0.0]));
    }

    [Fact]
    public void Standard_HandWorked_DividesByTheCount()
    {
        var scaler = StandardScaler.Fit(Training);

        Assert.Equal(4, scaler.Mean);
        Assert.Equal(Math.Sqrt(8 / 3.0), scaler.StandardDeviation);
        Assert.Equal(2 / Math.Sqrt(8 / 3.0), scaler.Transform(6));
        Assert.Equal(6, scaler.Inverse(scaler.Transform(6)), 1e-15);
    }

    [Fact]
    public void Inverse_Tensor_GivesOriginalUnitsRowByRow()
    {
        var scaler = MinMaxScaler.Fit(Training);

        var values = scaler.Inverse(Tensor.From([2, 1], [0.5f, 1f]));

        Assert.Equal([4.0, 6.0], values);
    }

    [Fact]
    public void Fit_Float32_IsTheSameAsDouble()
    {
        float[] training = [2, 6, 4];

        Assert.Equal(MinMaxScaler.Fit(Training), MinMaxScaler.Fit(training));
        Assert.Equal(StandardScaler.Fit(Training), StandardScaler.Fit(training));
    }

    [Fact]
    public void Fit_ZeroVariance_IsAClearError()
    {
        double[] constant = [5, 5, 5];

        var minMax = Assert.Throws<ArgumentException>(() => MinMaxScaler.Fit(constant));
        var standard = Assert.Throws<ArgumentException>(() => StandardScaler.Fit(constant));

        Assert.StartsWith("MinMaxScaler: all 3 training values are 5, so their variance is zero", minMax.Message);
        Assert.StartsWith("StandardScaler: all 3 training values are 5, so their variance is zero", standard.Message);
    }

    [Fact]
    public void Fit_NothingOrNaN_IsAClearError()
    {
        var none = Assert.Throws<ArgumentException>(() => StandardScaler.Fit(Array.Empty<double>()));
        var bad = Assert.Throws<ArgumentException>(() => MinMaxScaler.Fit(new double[] { 1, double.NaN }));

        Assert.StartsWith("StandardScaler is fitted on no values", none.Message);
        Assert.StartsWith("MinMaxScaler's training values, item 1 is NaN", bad.Message);
    }

    [Fact]
    public void Constructor_KnownNumbers_ChecksThem()
    {
        Assert.Equal(MinMaxScaler.Fit(Training), new MinMaxScaler(2, 6));
        Assert.Throws<ArgumentException>(() => new MinMaxScaler(6, 2));
        Assert.Throws<ArgumentException>(() => new MinMaxScaler(2, 6, lower: 1, upper: 1));
        Assert.Throws<ArgumentException>(() => new StandardScaler(0, 0));
    }
}
