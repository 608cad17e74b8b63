using System.Diagnostics;
using System.Globalization;

namespace LstmNotebooks.Display;

/// <summary>
/// A line of text that long work writes over and over. What comes and goes may tell of the clock; what stays must not, so that
/// outputs repeat.
/// </summary>
internal sealed class ProgressLine(TextWriter writer)
{
    // Lines that come and go are cut to this width and those that stay padded to it, or what is left of a longer line
    // beneath a shorter one would depend on the clock.
    private const int Width = 79;
    private const int BarWidth = 10;
    private const double SecondsBetweenLines = 0.1;

    private readonly TextWriter writer = writer;
    private long lastLine = Stopwatch.GetTimestamp();

    /// <summary>A bar of ten letters.</summary>
    public static string Bar(long done, long all)
    {
        var filled = (int)(BarWidth * done / all);
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}]";
    }

    /// <summary>Minutes and seconds, and what is longer where there is any.</summary>
    public static string TimeText(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.MaxValue.TotalSeconds / 2));
        var format = time.TotalHours < 1 ? @"m\:ss" : time.TotalDays < 1 ? @"h\:mm\:ss" : @"d\d\ h\h";
        return time.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the last line is old enough for another, which it then takes for written.</summary>
    public bool IsDue()
    {
        if (ReferenceEquals(writer, TextWriter.Null) || Stopwatch.GetElapsedTime(lastLine).TotalSeconds < SecondsBetweenLines)
            return false;
        lastLine = Stopwatch.GetTimestamp();
        return true;
    }

    /// <summary>Writes a line that the next one replaces.</summary>
    public void Show(string text)
    {
        Replace(text.Length > Width ? text[..Width] : text);
        writer.Flush();
    }

    /// <summary>Writes a line that stays.</summary>
    public void Keep(string text)
    {
        Replace(text);
        writer.Write('\n');
        writer.Flush();
    }

    private void Replace(string line)
    {
        writer.Write('\r');
        writer.Write(line.PadRight(Width));
    }
}
