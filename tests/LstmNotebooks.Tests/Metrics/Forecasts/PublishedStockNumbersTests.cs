using LstmNotebooks.Metrics;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.Metrics;

/// <summary>The baselines on the data of two well-known tutorials, against figures computed apart from this library.</summary>
public sealed class PublishedStockNumbersTests
{
    private const string Apple = "stocks/AAPL.csv";
    private const string Ibm = "stocks/IBM_2006-01-01_to_2018-01-01.csv";

    // 1,258 closes, the first 817 to train. The tutorial cuts windows of 100 inside the last 441 and stops one short: targets 917 to
    // 1256, 340 of them.
    private static readonly Range AppleTrain = ..817;
    private static readonly Range AppleTargets = 917..1257;

    [DataFact(Apple)]
    public void Rmse_AppleBaselines_AreThePublishedOnes()
    {
        var closes = PriceSeries.Load(DataMirror.Find(Apple)).Closes;
        var actual = closes[AppleTargets];
        double Rmse(IBaseline baseline) => ForecastErrors.Rmse(actual, baseline.OneStepAhead(closes, AppleTargets));

        Assert.Equal(1258, closes.Length);
        Assert.Equal(340, actual.Length);
        Assert.Equal(5.894, Rmse(new Persistence()), 5e-4);
        Assert.Equal(5.887, Rmse(Drift.Fit(closes[AppleTrain])), 5e-4);
        Assert.Equal(5.884, Rmse(Autoregression.Fit(closes[AppleTrain], order: 1)), 5e-4);
        Assert.Equal(5.779, Rmse(Autoregression.Fit(closes[AppleTrain], order: 10)), 5e-4);
        Assert.Equal(7.23, Rmse(new MovingAverage(5)), 5e-3);
        Assert.Equal(14.20, Rmse(new MovingAverage(20)), 5e-3);
    }

    [DataFact(Apple)]
    public void Autoregression_Apple_GivesTheCoefficientsOfExactArithmetic()
    {
        var closes = PriceSeries.Load(DataMirror.Find(Apple)).Closes;

        var model = Autoregression.Fit(closes[AppleTrain], order: 10);

        // Normal equations solved in rational arithmetic.
        Assert.Equal(-0.14465540184265832, model.Intercept, 1e-9);
        Assert.Equal(1.0854691081621488, model.Coefficients[0], 1e-10);
        Assert.Equal(-0.10670456416596809, model.Coefficients[1], 1e-10);
    }

    [DataFact(Apple)]
    public void Score_ApplePersistence_GivesThePublishedErrors()
    {
        var closes = PriceSeries.Load(DataMirror.Find(Apple)).Closes;
        var evaluation = ForecastEvaluation.OneStepAhead(closes, AppleTargets, AppleTrain);

        var score = evaluation.Compare().Scores[0];

        Assert.Equal(1.334, evaluation.MaseScale, 5e-4);
        Assert.Equal(3.670, score.Mae, 5e-4);
        Assert.Equal(1.520, score.Mape!.Value, 5e-4);
        Assert.Equal(new Proportion(189, 340), score.Direction.UpShare);
    }

    [DataFact(Apple)]
    public void Windows_Apple_CoverTheTutorialsTargets()
    {
        var prices = PriceSeries.Load(DataMirror.Find(Apple));

        var windows = Windows.Create(prices.Closes, window: 100, targets: AppleTargets, dates: prices.Dates);

        Assert.Equal(340, windows.Count);
        Assert.Equal((float)prices.Closes[917], windows.Targets[0, 0]);
        Assert.Equal((float)prices.Closes[817], windows.Inputs[0, 0, 0]);
        Assert.Equal(prices.Dates[1256], windows.TargetDates[^1]);
    }

    [DataFact(Ibm)]
    public void Score_IbmHighOf2017_GivesThePublishedErrors()
    {
        var high = Series.Load(DataMirror.Find(Ibm), "High");
        var split = ChronologicalSplit.ByDate(high.Dates, testFrom: new DateOnly(2017, 1, 1));
        var evaluation = ForecastEvaluation.OneStepAhead(high.Values, split.Test, split.Train);

        var report = evaluation.Compare(
            ("AR(5)", Autoregression.Fit(high.Values[split.Train], order: 5).OneStepAhead(high.Values, split.Test)));

        Assert.Equal((2769, 251), (split.Train.End.Value, report.Scores[0].Count));
        Assert.Equal(1.539, report.Scores[0].Rmse, 5e-4);
        Assert.Equal(1.537, report.Scores[1].Rmse, 5e-4);
        Assert.Equal(1.114, evaluation.MaseScale, 5e-4);
        Assert.Equal(115, report.Scores[0].Direction.UpShare!.Hits);
        Assert.True(report.Scores[1].AgainstBaseline!.PValue > 0.05, "AR(5) must not seem to beat persistence.");
    }
}
