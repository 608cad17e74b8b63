using System.Diagnostics;
using System.Globalization;

namespace LstmNotebooks.Training;

/// <summary>A text progress bar. While it runs it shows rate and time left; each epoch's last line holds neither, so that outputs repeat.</summary>
internal sealed class TrainingProgress(TextWriter writer, int epochs, int steps)
{
    // Lines that come and go are cut to this width and those that stay padded to it, or what is left of a longer line
    // beneath a shorter one would depend on the clock.
    private const int Width = 79;
    private const int BarWidth = 10;
    private const double SecondsBetweenLines = 0.1;

    private readonly TextWriter writer = writer;
    private readonly int epochs = epochs;
    private readonly int steps = steps;
    private readonly long started = Stopwatch.GetTimestamp();
    private long lastLine = Stopwatch.GetTimestamp();
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
        if (ReferenceEquals(writer, TextWriter.Null) || Stopwatch.GetElapsedTime(lastLine).TotalSeconds < SecondsBetweenLines)
            return;
        lastLine = Stopwatch.GetTimestamp();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var left = (((long)(epochs - epoch) * steps) + steps - step) * seconds / stepsRun;
        var filled = BarWidth * step / steps;
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{Number(epoch)}  [{new string('#', filled)}{new string('.', BarWidth - filled)}] {step}/{steps}  loss {LossText.Of(loss)}  {examplesRun / seconds:N0} examples/s  {TimeText(left)} left");
        Show(line.Length > Width ? line[..Width] : line);
        writer.Flush();
    }

    /// <summary>An epoch is over.</summary>
    public void EpochDone(EpochResult result)
    {
        var validation = result.ValidationLoss is { } loss ? $"  validation {LossText.Of(loss)}" : "";
        Line(string.Create(CultureInfo.InvariantCulture, $"{Number(result.Epoch)}  loss {LossText.Of(result.Loss)}{validation}"));
    }

    /// <summary>A line that stays.</summary>
    public void Line(string text)
    {
        Show(text);
        writer.Write('\n');
        writer.Flush();
    }

    private static string TimeText(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.MaxValue.TotalSeconds / 2));
        return time.ToString(time.TotalHours < 1 ? @"m\:ss" : time.TotalDays < 1 ? @"h\:mm\:ss" : @"d\d\ h\h", CultureInfo.InvariantCulture);
    }

    private string Number(int epoch)
    {
        var count = epochs.ToString(CultureInfo.InvariantCulture);
        return $"epoch {epoch.ToString(CultureInfo.InvariantCulture).PadLeft(count.Length)}/{count}";
    }

    private void Show(string line)
    {
        writer.Write('\r');
        writer.Write(line.PadRight(Width));
    }
}
