using System.Collections;
using System.Globalization;
using LstmNotebooks.Charts;
using LstmNotebooks.Display;

namespace LstmNotebooks.Training;

/// <summary>What happened in each epoch of a training; shows itself as a table.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class History : IReadOnlyList<EpochResult>, IHtml
{
    private readonly IReadOnlyList<EpochResult> epochs;

    internal History(IReadOnlyList<EpochResult> epochs, TrainingEnd end, double minimumDelta)
    {
        this.epochs = epochs;
        End = end;
        var best = BestEpoch.Of([.. epochs.Select(static epoch => epoch.WatchedLoss)], minimumDelta);
        Best = best < 0 ? null : epochs[best];
    }

    /// <summary>Epochs that were finished.</summary>
    public int Count => epochs.Count;

    /// <summary>Why it ended.</summary>
    public TrainingEnd End { get; }

    /// <summary>The epoch with the lowest watched loss; null when none was finished.</summary>
    public EpochResult? Best { get; }

    /// <summary>The last epoch.</summary>
    /// <exception cref="InvalidOperationException">None was finished.</exception>
    public EpochResult Last => epochs.Count > 0
        ? epochs[^1]
        : throw new InvalidOperationException("The history has no last epoch: training was cancelled before the first one was over.");

    /// <summary>Training loss of every epoch.</summary>
    public double[] Losses => [.. epochs.Select(static epoch => epoch.Loss)];

    /// <summary>Validation loss of every epoch; empty without validation data.</summary>
    public double[] ValidationLosses =>
        [.. epochs.Where(static epoch => epoch.ValidationLoss is not null).Select(static epoch => epoch.ValidationLoss!.Value)];

    /// <summary>Training accuracy of every epoch, while the weights changed; empty where nothing is classified.</summary>
    public double[] Accuracies =>
        [.. epochs.Where(static epoch => epoch.Accuracy is not null).Select(static epoch => epoch.Accuracy!.Value)];

    /// <summary>Validation accuracy of every epoch; empty without validation data, or where nothing is classified.</summary>
    public double[] ValidationAccuracies =>
        [.. epochs.Where(static epoch => epoch.ValidationAccuracy is not null).Select(static epoch => epoch.ValidationAccuracy!.Value)];

    /// <summary>Learning rate of every epoch's last step.</summary>
    public double[] LearningRates => [.. epochs.Select(static epoch => epoch.LearningRate)];

    /// <summary>An epoch by its place, from 0.</summary>
    public EpochResult this[int index] => epochs[index];

    /// <summary>Training and validation loss over the epochs.</summary>
    /// <param name="title">The figure's.</param>
    /// <param name="lossTitle">What the loss is, with its unit.</param>
    public Figure Plot(string title = "Loss by epoch", string lossTitle = "mean loss") => Plot(title, lossTitle, Losses, ValidationLosses);

    /// <summary>Training and validation accuracy over the epochs.</summary>
    /// <param name="title">The figure's.</param>
    /// <exception cref="InvalidOperationException">Nothing was classified.</exception>
    public Figure PlotAccuracy(string title = "Accuracy by epoch") => Accuracies.Length > 0
        ? Plot(title, "share classified right", Accuracies, ValidationAccuracies)
        : throw new InvalidOperationException(
            "The history has no accuracies: the model that was trained does not classify, or no epoch was finished. "
            + "Plot() shows its losses.");

    /// <summary>The epochs as a table.</summary>
    public Table ToTable() => Table.Of("", epochs,
    [
        ("epoch", static epoch => epoch.Epoch),
        ("loss", static epoch => LossText.Of(epoch.Loss)),
        ("validation", static epoch => epoch.ValidationLoss is { } loss ? LossText.Of(loss) : ""),
        .. AccuracyColumns,
        ("learning rate", static epoch => epoch.LearningRate.ToString("G4", CultureInfo.InvariantCulture)),
    ], Best is null ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{EndText}; best epoch {Best.Epoch}, {(Best.ValidationLoss is null ? "loss" : "validation")} {LossText.Of(Best.WatchedLoss)}"));

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    /// <inheritdoc/>
    public IEnumerator<EpochResult> GetEnumerator() => epochs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private (string, Func<EpochResult, object?>)[] AccuracyColumns => Accuracies.Length == 0 ? [] :
    [
        ("accuracy", static epoch => Percent(epoch.Accuracy)),
        ("validation accuracy", static epoch => Percent(epoch.ValidationAccuracy)),
    ];

    private Figure Plot(string title, string yTitle, double[] training, double[] validation)
    {
        int[] numbers = [.. epochs.Select(static epoch => epoch.Epoch)];
        var figure = Chart.Line(numbers, training, title, name: "training", xTitle: "epoch", yTitle: yTitle);
        return validation.Length == 0 ? figure : figure.WithLine(numbers, validation, "validation");
    }

    private static string Percent(double? share) => share?.ToString("P1", CultureInfo.InvariantCulture) ?? "";

    private string EndText => End switch
    {
        TrainingEnd.Completed => "completed",
        TrainingEnd.StoppedEarly => "stopped early",
        TrainingEnd.Cancelled => "cancelled",
        _ => throw new InvalidOperationException($"A training cannot end as {End}."),
    };
}
