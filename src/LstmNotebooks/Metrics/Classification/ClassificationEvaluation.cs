using LstmNotebooks.Display;

namespace LstmNotebooks.Metrics;

/// <summary>
/// How good a classifier's probabilities and predictions are on labelled examples: N examples, K classes. Shows itself as a table.
/// </summary>
/// <remarks>
/// p(i, k) is the probability of class k for example i, y(i) its label. The log loss is −(1/N) Σ ln p(i, y(i)), p clipped to
/// 10⁻¹⁵ from below, in nats (Good, Journal of the Royal Statistical Society B 14, 1952). The Brier score is
/// (1/N) Σ (p − [y is positive])² with p the positive class's probability for two classes, 0 to 1, and (1/N) Σ Σ (p(i, k) − [y(i) = k])²
/// for more, 0 to 2 (Brier, Monthly Weather Review 78, 1950). Both are 0 at best and reward honest probabilities.
/// </remarks>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class ClassificationEvaluation : IHtml
{
    private const int DefaultBins = 10;

    private readonly string[] classes;
    private readonly string[] labels;
    private readonly double[,] probabilities;
    private readonly ScoredExamples examples;

    private ClassificationEvaluation(
        string name,
        string[] classes,
        string[] labels,
        double[,] probabilities,
        int? positive,
        double? threshold)
    {
        (Name, this.classes, this.labels, this.probabilities) = (name, classes, labels, probabilities);
        Positive = positive is { } place ? classes[place] : null;
        Threshold = positive is null ? null : threshold ?? 0.5;
        int[] numbers = ClassificationInput.Labels(name, classes, labels);
        examples = new ScoredExamples(classes, numbers, probabilities, positive, threshold);
        Predicted = [.. examples.Predicted.Select(k => classes[k])];

        var once = ClassificationInput.Once(Count);
        Confusion = examples.Confusion(once);
        Accuracy = new Proportion(Confusion.Right, Count);
        LogLoss = examples.LogLoss(once);
        Brier = examples.Brier(once);
        Calibration = positive is null ? null : CalibrationIn(DefaultBins);
        if (examples.Ranking is { } ranking && Confusion.ByClass.All(score => score.Support > 0))
        {
            Roc = RocCurve.Of(name, ranking, Count);
            PrecisionRecall = PrecisionRecallCurve.Of(name, ranking, Count);
        }
    }

    /// <summary>What was evaluated, as tables and figures call it.</summary>
    public string Name { get; }

    /// <summary>[K] the classes.</summary>
    public IReadOnlyList<string> Classes => classes;

    /// <summary>N.</summary>
    public int Count => labels.Length;

    /// <summary>[N] what each example is.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>[N] what each example was predicted as: the most probable class, the first of equals.</summary>
    public IReadOnlyList<string> Predicted { get; }

    /// <summary>The class that curves look for; null for more than two classes.</summary>
    public string? Positive { get; }

    /// <summary>The probability above which the positive class is predicted; null for more than two classes.</summary>
    public double? Threshold { get; }

    /// <summary>The share of examples predicted as what they are, with its 95 % interval.</summary>
    public Proportion Accuracy { get; }

    /// <summary>[K] precision, recall, F1 and number of examples of each class.</summary>
    public IReadOnlyList<ClassScore> ByClass => Confusion.ByClass;

    /// <summary>The mean of the classes' precision, 0 to 1.</summary>
    public double MacroPrecision => Confusion.MacroPrecision;

    /// <summary>The mean of the classes' recall, 0 to 1.</summary>
    public double MacroRecall => Confusion.MacroRecall;

    /// <summary>The mean of the classes' F1, 0 to 1.</summary>
    public double MacroF1 => Confusion.MacroF1;

    /// <summary>The positive class's precision, recall and F1; null for more than two classes.</summary>
    public ClassScore? PositiveScore => ByClass.FirstOrDefault(score => score.Class == Positive);

    /// <summary>The mean of −ln p of the true class, in nats.</summary>
    public double LogLoss { get; }

    /// <summary>The mean squared error of the probabilities, 0 to 1 for two classes and to 2 for more.</summary>
    public double Brier { get; }

    /// <summary>How often each class was taken for each other.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>The ROC curve; null for more than two classes, and when one of the two has no example.</summary>
    public RocCurve? Roc { get; }

    /// <summary>The area below the ROC curve; null as that is.</summary>
    public double? Auc => Roc?.Area;

    /// <summary>The precision–recall curve; null for more than two classes, and when one of the two has no example.</summary>
    public PrecisionRecallCurve? PrecisionRecall { get; }

    /// <summary>The calibration of the positive class's probability in ten bins; null for more than two classes.</summary>
    public CalibrationCurve? Calibration { get; }

    /// <summary>The evaluation of probabilities.</summary>
    /// <param name="classes">[K] the classes, two or more, in the order of the probabilities' columns.</param>
    /// <param name="labels">[N] what each example is.</param>
    /// <param name="probabilities">[N, K] what the model says; a row adds up to 1.</param>
    /// <param name="name">What tables and figures call the model.</param>
    /// <param name="positive">Of two classes the one that curves look for; the last when null.</param>
    public static ClassificationEvaluation Of(
        IReadOnlyList<string> classes,
        IReadOnlyList<string> labels,
        double[,] probabilities,
        string name = "model",
        string? positive = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var names = ClassificationInput.Classes(name, classes);
        var count = ClassificationInput.Labels(name, names, labels).Length;
        ClassificationInput.CheckProbabilities(name, names, count, probabilities);
        return new ClassificationEvaluation(
            name,
            names,
            [.. labels],
            (double[,])probabilities.Clone(),
            ClassificationInput.Positive(name, names, positive),
            threshold: null);
    }

    /// <summary>
    /// The baseline that reads nothing: it gives every example the classes' shares of the training labels, and so predicts the most
    /// frequent class.
    /// </summary>
    /// <param name="classes">[K] the classes.</param>
    /// <param name="labels">[N] what each example is.</param>
    /// <param name="trainingLabels">The labels whose shares it knows.</param>
    /// <param name="name">What tables and figures call it.</param>
    /// <param name="positive">Of two classes the one that curves look for; the last when null.</param>
    public static ClassificationEvaluation OfMajority(
        IReadOnlyList<string> classes,
        IReadOnlyList<string> labels,
        IReadOnlyList<string> trainingLabels,
        string name = "majority class",
        string? positive = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(labels);
        var names = ClassificationInput.Classes(name, classes);
        var training = ClassificationInput.Labels($"{name} (training labels)", names, trainingLabels);
        var shares = new double[labels.Count, names.Length];
        for (var k = 0; k < names.Length; k++)
        {
            var share = training.Count(label => label == k) / (double)training.Length;
            for (var i = 0; i < labels.Count; i++)
                shares[i, k] = share;
        }

        return Of(classes, labels, shares, name, positive);
    }

    /// <summary>The calibration of the positive class's probability.</summary>
    /// <param name="bins">How many ranges of equal width.</param>
    /// <exception cref="InvalidOperationException">There are more than two classes.</exception>
    public CalibrationCurve CalibrationIn(int bins) => Positive is null
        ? throw new InvalidOperationException($"'{Name}' has {classes.Length} classes: a calibration curve shows the positive one of two.")
        : CalibrationCurve.Binned(examples.IsPositive, examples.PositiveProbabilities, bins, Name);

    /// <summary>Intervals of the measures from resampled examples.</summary>
    /// <remarks>
    /// Examples are drawn with replacement, as many as there are, and measured anew; the interval lies between the
    /// percentiles of what comes out (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Examples
    /// that belong together, such as several texts about one event, are not independent: with groups, whole groups are
    /// drawn, as many as there are (Field and Welsh, Journal of the Royal Statistical Society B 69, 2007).
    /// </remarks>
    /// <param name="resamples">The number of draws, 100 or more.</param>
    /// <param name="seed">What the draws depend on.</param>
    /// <param name="groups">[N] the group of each example; null when each stands for itself.</param>
    /// <param name="confidence">Of the intervals, such as 0.95.</param>
    public BootstrapReport Bootstrap(
        int resamples = 1000,
        ulong seed = 1,
        IReadOnlyList<string>? groups = null,
        double confidence = 0.95) =>
        BootstrapReport.Of(Name, examples, BootstrapDraws.Of(Name, Count, groups, seed), resamples, confidence);

    /// <summary>The same probabilities with the positive class predicted above another threshold; at it, the first class is.</summary>
    /// <param name="threshold">From 0 to 1.</param>
    /// <exception cref="InvalidOperationException">There are more than two classes.</exception>
    public ClassificationEvaluation At(double threshold)
    {
        if (Positive is null)
            throw new InvalidOperationException(
                $"'{Name}' has {classes.Length} classes, of which the most probable is predicted: a threshold belongs to two.");
        if (threshold is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(threshold), $"A threshold is a probability from 0 to 1 but got {threshold}.");
        return new ClassificationEvaluation(Name, classes, labels, probabilities, classes.IndexOf(Positive), threshold);
    }
}
