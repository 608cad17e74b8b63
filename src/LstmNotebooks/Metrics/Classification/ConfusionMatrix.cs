using System.Globalization;
using LstmNotebooks.Charts;
using LstmNotebooks.Display;

namespace LstmNotebooks.Metrics;

/// <summary>How often each class was taken for each other; shows itself as a table of counts with their shares of the row.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ConfusionMatrix : IHtml
{
    private readonly int[,] counts;

    internal ConfusionMatrix(IReadOnlyList<string> classes, int[,] counts)
    {
        (Classes, this.counts) = (classes, counts);
        ByClass =
        [
            .. classes.Select(
                (name, k) => new ClassScore(name, counts[k, k], Sum(other => counts[other, k]), Sum(other => counts[k, other]))),
        ];
    }

    /// <summary>[K] the classes, in the order of rows and columns.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>[K, K] examples by class, down, and predicted class, across.</summary>
    public int[,] Counts => (int[,])counts.Clone();

    /// <summary>[K, K] the counts as shares of their row, each 0 to 1; NaN in the row of a class that has no example.</summary>
    public double[,] Shares
    {
        get
        {
            var shares = new double[Classes.Count, Classes.Count];
            for (var actual = 0; actual < Classes.Count; actual++)
            {
                for (var predicted = 0; predicted < Classes.Count; predicted++)
                    shares[actual, predicted] = ByClass[actual].Support > 0
                        ? (double)counts[actual, predicted] / ByClass[actual].Support
                        : double.NaN;
            }

            return shares;
        }
    }

    /// <summary>[K] precision, recall and F1 of each class.</summary>
    public IReadOnlyList<ClassScore> ByClass { get; }

    /// <summary>The number of examples.</summary>
    public int Total => ByClass.Sum(score => score.Support);

    /// <summary>The number of examples whose class was predicted: the diagonal.</summary>
    public int Right => ByClass.Sum(score => score.Right);

    /// <summary>The mean of the classes' precision, 0 to 1.</summary>
    /// <remarks>Every class that is there or predicted counts once, however rare; one that is never predicted counts 0.</remarks>
    public double MacroPrecision => Macro(score => score.Precision);

    /// <summary>The mean of the classes' recall, 0 to 1.</summary>
    /// <remarks>Every class that is there or predicted counts once, however rare; one that is predicted but not there counts 0.</remarks>
    public double MacroRecall => Macro(score => score.Recall);

    /// <summary>The mean of the classes' F1, 0 to 1.</summary>
    /// <remarks>Every class that is there or predicted counts once, however rare.</remarks>
    public double MacroF1 => Macro(score => score.F1);

    /// <summary>How many examples of one class were predicted as another, or as itself.</summary>
    /// <param name="actual">The class they are of.</param>
    /// <param name="predicted">The class they were taken for.</param>
    public int this[string actual, string predicted] => counts[IndexOf(actual), IndexOf(predicted)];

    /// <summary>A row per class, a column per predicted class; the share of the row behind each count.</summary>
    public Table ToTable() => new(
        $"Confusion matrix of {Total} examples",
        ["class", .. Classes.Select(name => $"predicted {name}"), "all"],
        Classes.Select(
            (name, actual) => (string[])
            [
                name,
                .. Classes.Select((_, predicted) => Cell(actual, predicted)),
                Text(ByClass[actual].Support),
            ]),
        "In brackets the share of the row, in per cent.");

    /// <summary>The matrix as coloured cells.</summary>
    /// <param name="shares">Whether the cells show the shares of their row, in per cent, in place of counts.</param>
    /// <param name="title">The figure's; says which of both it shows when null.</param>
    public Figure ToFigure(bool shares = true, string? title = null)
    {
        var unit = shares ? "% of the class" : "examples";
        var cells = new double[Classes.Count, Classes.Count];
        var rates = Shares;
        for (var actual = 0; actual < Classes.Count; actual++)
        {
            for (var predicted = 0; predicted < Classes.Count; predicted++)
                cells[actual, predicted] = shares ? 100 * rates[actual, predicted] : counts[actual, predicted];
        }

        // From 0, so that the darkest cell is not taken for an empty one.
        var most = shares ? 100 : counts.Cast<int>().Max();
        var figure = Chart.HeatMap(
            cells,
            Classes,
            Classes,
            title ?? $"Confusion matrix, {unit}",
            unit,
            "predicted class",
            "class",
            (0, most),
            decimals: shares ? 1 : 0);
        return figure with
        {
            Width = Math.Clamp(300 + 70 * Classes.Count, 440, 1200),
            Height = Math.Clamp(170 + 60 * Classes.Count, 290, 1000),
        };
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private static string Text(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private string Cell(int actual, int predicted) => ByClass[actual].Support == 0
        ? Text(counts[actual, predicted])
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{counts[actual, predicted]:N0} ({100.0 * counts[actual, predicted] / ByClass[actual].Support:F1})");

    private int Sum(Func<int, int> count) => Enumerable.Range(0, Classes.Count).Sum(count);

    private double Macro(Func<ClassScore, double?> measure) =>
        ByClass.Where(score => score.F1 is not null).Average(score => measure(score) ?? 0);

    private int IndexOf(string name)
    {
        for (var k = 0; k < Classes.Count; k++)
        {
            if (Classes[k] == name)
                return k;
        }

        throw new KeyNotFoundException($"The confusion matrix has no class '{name}' but {string.Join(", ", Classes)}.");
    }
}
