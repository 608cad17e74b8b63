using LstmNotebooks.Charts;
using LstmNotebooks.Metrics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.SameBits.Subjects;

/// <summary>How results are judged and shown.</summary>
internal static class Judgements
{
    private const int Count = 200;

    public static Subject[] Subjects { get; } =
    [
        new("errors of forecasts", Errors),
        new("scores of classes", bits => bits.Write(Classes().ToString()!)),
        new("tests of significance and intervals, as shown", Tests),
        new("a figure as SVG and as Plotly's JSON", Figure),
    ];

    private static void Errors(BitWriter bits)
    {
        var (actual, forecast) = Forecasts();
        bits.Write(ForecastErrors.Rmse(actual, forecast), ForecastErrors.Mae(actual, forecast));
        bits.Write(ForecastErrors.Smape(actual, forecast), ForecastErrors.RSquared(actual, forecast));
    }

    /// <summary>As text: distributions take the system's exp and log, which agree in all digits that are shown.</summary>
    private static void Tests(BitWriter bits)
    {
        var (actual, forecast) = Forecasts();
        bits.Write(DieboldMariano.Test(actual, forecast, [.. actual.Select(value => 0.9 * value)], horizon: 3).ToString());
        bits.Write(new McNemar("A", "B", BothRight: 30, OnlyA: 17, OnlyB: 9, BothWrong: 4).ToString());
        bits.Write(new Proportion(hits: 17, trials: 40).ToString());
        bits.Write(SeedSummary.Of([0.81, 0.84, 0.79, 0.86]).ToString());
    }

    private static ClassificationEvaluation Classes()
    {
        var random = new RandomStream(19);
        string[] labels = [.. random.Integers(Count, 2).Select(label => $"class{label}")];
        var probabilities = new double[Count, 2];
        for (var i = 0; i < Count; i++)
        {
            probabilities[i, 1] = random.NextDouble();
            probabilities[i, 0] = 1 - probabilities[i, 1];
        }

        return ClassificationEvaluation.Of(["class0", "class1"], labels, probabilities);
    }

    private static (double[] Actual, double[] Forecast) Forecasts()
    {
        var random = new RandomStream(20);
        double[] actual = [.. random.Normals(Count).Select(value => 10.0 + value)];
        return (actual, [.. actual.Select(value => value + 0.3 * random.NextNormal())]);
    }

    private static void Figure(BitWriter bits)
    {
        var (actual, forecast) = Forecasts();
        var figure = Chart.Scatter(actual, forecast, "Forecasts beside what came");
        bits.Write(figure.ToSvg());
        bits.Write(figure.ToPlotlyJson());
    }
}
