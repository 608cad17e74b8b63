using LstmNotebooks.Charts;
using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Charts;

/// <summary>One small figure of every kind, with texts that markup would trip over.</summary>
internal static class SampleFigures
{
    private static readonly DateOnly[] Dates = [new(2020, 1, 1), new(2020, 2, 1), new(2020, 3, 1), new(2020, 4, 1)];

    public static Figure Line { get; } = Chart.Line(Dates, [1.0, 4, double.NaN, 2], "Price of <A> & \"B\"", "A", "date", "USD");

    public static Figure Lines { get; } = Line
        .WithLine(Dates, [1f, 2, 3, 4], "B & C")
        .WithBand(Dates, [0, 1, 2, 3], [2, 3, 4, 5], "interval")
        .WithSpan(Dates[1], Dates[2], "validation")
        .WithSpan(Dates[2], Dates[3], "test")
        .WithHorizontalLine(2.5, "mean")
        .WithVerticalLine(Dates[1], "split");

    public static Figure Bar { get; } = Chart.Bar(["LSTM", "<unk>"], [3, -1.5], "Scores", xTitle: "model", yTitle: "score");

    public static Figure Histogram { get; } = Chart.Histogram([1, 2, 2, 3, 3, 3, 9], "Lengths", bins: 4, xTitle: "words", yTitle: "texts");

    public static Figure HeatMap { get; } = Chart.HeatMap(
        new[,] { { 1.0, -0.5, 0 }, { double.NaN, 1, 0.25 } },
        ["the", "cat", "the"],
        ["a", "b"],
        "Similarity",
        "cosine");

    public static Figure Candlestick { get; } = Chart.Candlestick(
        Dates,
        [1.0, 2, 3, 2],
        [3.0, 3, 4, 3],
        [0.5, 1, 2, 1],
        [2.0, 3, 2, 2],
        "Prices",
        yTitle: "USD");

    public static Figure Box { get; } = Chart.Box<double>(
        [("LSTM", [1, 2, 3, 4, 5, 6, 7, 8, 30]), ("<unk>", [-2, 0, 2.5])],
        "Errors by model",
        "model",
        "error");

    public static Figure Pie { get; } = Chart.Pie(["positive", "<neutral>", "negative"], [50, 30, 20], "Classes");

    public static Figure WordMap { get; } = Chart.WordMap(
        ["king", "queen", "<unk>", "man", "apple", "R&D"],
        new[,] { { 2, 1.0 }, { 2, -1 }, { 2, -1.001 }, { 0, 1 }, { -1, -3 }, { -1.001, -3 } },
        "Words on a <map>",
        ["people", "people", "marks", "people", "things & such", "things & such"],
        "first component");

    public static Figure SimilarityHeatMap { get; } = Chart.SimilarityHeatMap(
        ["the", "cat", "<unk>"],
        new[,] { { 1.0, -0.5, 0 }, { -0.5, 1, 0.25 }, { 0, 0.25, 1 } },
        "Cosines of words");

    public static ClassificationEvaluation Classifier { get; } = ClassificationEvaluation.Of(
        ["fake", "<real>"],
        ["fake", "fake", "<real>", "<real>"],
        new[,] { { 0.9, 0.1 }, { 0.6, 0.4 }, { 0.65, 0.35 }, { 0.2, 0.8 } },
        "R&D");

    public static FigureGrid Grid { get; } = Chart.Grid("All together", 2, Lines, HeatMap, Histogram, Bar);

    internal static IReadOnlyDictionary<string, IFigure> All { get; } = new SortedDictionary<string, IFigure>(StringComparer.Ordinal)
    {
        ["line"] = Line,
        ["lines"] = Lines,
        ["line over names"] = Chart.Line(["a", "b"], [1, 2], "Names"),
        ["logarithmic"] = Chart.Line([100.0, 10, 1, 0.1], "Loss by epoch", xTitle: "epoch", yTitle: "loss")
            .WithLogarithmicY()
            .WithHorizontalLine(5, "goal"),
        ["doubly logarithmic"] = Chart.Scatter([1, 10, 100], [1, 20, 300], "Scaling", name: "runs")
            .WithLogarithmicX()
            .WithLogarithmicY()
            .WithVerticalLine(50, "here"),
        ["given ends"] = Chart.Line([1, 2, 3], [1, 5, 9], "Part") with
        {
            YAxis = new Axis { Title = "y", Unit = "m", Minimum = 2, Maximum = 4 },
        },
        ["scatter"] = Chart.Scatter([1, 2, 3], [3, 1, 2], "Words", ["king", "queen", "<unk>"], xTitle: "first", yTitle: "second")
            .WithScatter([1.5], [2.5], "more"),
        ["bar"] = Bar,
        ["bars"] = Bar.WithBar(["LSTM", "GRU"], [2, 2.5], "GRU").WithHorizontalLine(0.5, "chance"),
        ["lying bars"] = Chart.Bar(["LSTM", "<unk>"], [3, -1.5], "Scores", horizontal: true),
        ["histogram"] = Histogram,
        ["heat map"] = HeatMap,
        ["heat map of one sign"] = Chart.HeatMap(new[,] { { 1, 20 }, { 300, 4 } }, [1, 2], [1, 2], "Confusion", "texts"),
        ["candlestick"] = Candlestick,
        ["box"] = Box,
        ["lying boxes"] = Chart.Box<double>([("a", [1, 2, 3]), ("<b>", [2])], "Boxes", "group", "value", horizontal: true),
        ["pie"] = Pie,
        ["ring"] = Chart.Pie(["all & such"], [2.5], "One slice", hole: 0.5),
        ["similarity heat map"] = SimilarityHeatMap,
        ["word map"] = WordMap,
        ["confusion matrix"] = Classifier.Confusion.ToFigure(),
        ["ROC"] = Classifier.Roc!.ToFigure(),
        ["precision and recall"] = Classifier.PrecisionRecall!.ToFigure(),
        ["calibration"] = Classifier.Calibration!.ToFigure(),
        ["grid"] = Grid,
        ["grid of box and pie"] = Chart.Grid("Box and pie", 2, Box, Pie),
        ["diagram of a loop"] = SampleDiagrams.Loop,
        ["diagram of a chain"] = SampleDiagrams.Chain,
        ["diagram of both"] = SampleDiagrams.Both,
        ["diagram of an RNN cell"] = SampleDiagrams.Rnn,
        ["diagram of an LSTM cell"] = SampleDiagrams.Lstm,
        ["diagram of a GRU cell"] = SampleDiagrams.Gru,
    };
}
