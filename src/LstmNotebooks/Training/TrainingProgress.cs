using System.Diagnostics;
using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Training;

/// <summary>
/// A text progress bar. While it runs it shows rate and time left; each epoch's last line holds neither, so that outputs repeat.
/// </summary>
internal sealed class TrainingProgress(TextWriter writer, int epochs, int steps)
{
    private readonly ProgressLine progress = new(writer);
    private readonly int epochs = epochs;
    private readonly int steps = steps;
    private readonly long started = Stopwatch.GetTimestamp();
    private long stepsRun, examplesRun;

    /// <summary>A step is over.</summary>
    /// <param name="epoch">From 1.</param>
    /// <param name="step">From 1.</param>
    /// <param name="examples">In the step's batch.</param>
    /// <param name="loss">Mean loss of the epoch so far.</param>
    public void Step(int epoch, int step, int examples, double loss)
    {
        stepsRun++;
        examplesRun += examples;
        if (!progress.IsDue())
            return;
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var left = (((long)(epochs - epoch) * steps) + steps - step) * seconds / stepsRun;
        progress.Show(string.Create(CultureInfo.InvariantCulture,
            $"{Number(epoch)}  {ProgressLine.Bar(step, steps)} {step}/{steps}  loss {LossText.Of(loss)}  "
            + $"{examplesRun / seconds:N0} examples/s  {ProgressLine.TimeText(left)} left"));
    }

    /// <summary>An epoch is over.</summary>
    public void EpochDone(EpochResult result)
    {
        var validation = result.ValidationLoss is { } loss ? $"  validation {LossText.Of(loss)}" : "";
        var accuracy = result.Accuracy is { } share ? string.Create(CultureInfo.InvariantCulture, $"  accuracy {share:P1}") : "";
        var validationAccuracy = result.ValidationAccuracy is { } part ? string.Create(CultureInfo.InvariantCulture, $", {part:P1}") : "";
        Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Number(result.Epoch)}  loss {LossText.Of(result.Loss)}{accuracy}{validation}{validationAccuracy}"));
    }

    /// <summary>A line that stays.</summary>
    public void Line(string text) => progress.Keep(text);

    private string Number(int epoch)
    {
        var count = epochs.ToString(CultureInfo.InvariantCulture);
        return $"epoch {epoch.ToString(CultureInfo.InvariantCulture).PadLeft(count.Length)}/{count}";
    }
}
