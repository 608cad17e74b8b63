using System.Diagnostics;
using LstmNotebooks.Cli.Running;

namespace LstmNotebooks.Cli.Reporting;

/// <summary>Progress for a terminal: one line that is written over, with the time running.</summary>
internal sealed class LiveProgress : IRunProgress
{
    private readonly int notebooks;
    private readonly Lock gate = new();
    private readonly Timer timer;
    private readonly Stopwatch sinceCell = new();
    private Func<TimeSpan, string>? line;
    private int shownLength;
    private int ended;

    public LiveProgress(int notebooks)
    {
        this.notebooks = notebooks;
        var interval = TimeSpan.FromMilliseconds(200);
        timer = new Timer(_ => Draw(), state: null, interval, interval);
    }

    /// <inheritdoc/>
    public void BeginCell(string notebook, int cell, int cells, TimeSpan elapsed)
    {
        var index = ended + 1;
        lock (gate)
        {
            this.sinceCell.Restart();
            line = sinceCell => RunProgress.Word(index, notebooks, notebook, cell, cells, elapsed + sinceCell);
        }
        Draw();
    }

    /// <inheritdoc/>
    public void Note(string text)
    {
        lock (gate)
        {
            Overwrite("");
            Console.Error.WriteLine($"\r{text}");
        }
    }

    /// <inheritdoc/>
    public void EndNotebook(NotebookOutcome outcome)
    {
        lock (gate)
            line = null;
        Note(RunProgress.Word(++ended, notebooks, outcome));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
            line = null;
    }

    private void Draw()
    {
        lock (gate)
        {
            if (line is not null)
                Overwrite(line(sinceCell.Elapsed));
        }
    }

    /// <summary>Blanks hide what is left of a longer line; a line as wide as the window would wrap and not be written over.</summary>
    private void Overwrite(string line)
    {
        var width = WindowWidth() - 1;
        line = line.Length > width ? line[..width] : line;
        Console.Error.Write($"\r{line.PadRight(Math.Min(shownLength, width))}");
        shownLength = line.Length;
    }

    /// <summary>The terminal's width, or the usual one where it does not tell: Windows asks standard output, which may be a file.</summary>
    private static int WindowWidth()
    {
        const int usual = 80;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : usual;
        }
        catch (IOException)
        {
            return usual;
        }
    }
}
