using System.Diagnostics;
using LstmNotebooks.Cli.Running;

namespace LstmNotebooks.Cli.Reporting;

/// <summary>Progress for a terminal: one line that is written over, with the time running.</summary>
internal sealed class LiveProgress : IRunProgress
{
    private readonly int _notebooks;
    private readonly Lock _gate = new();
    private readonly Timer _timer;
    private readonly Stopwatch _sinceCell = new();
    private Func<TimeSpan, string>? _line;
    private int _shownLength;
    private int _ended;

    public LiveProgress(int notebooks)
    {
        _notebooks = notebooks;
        var interval = TimeSpan.FromMilliseconds(200);
        _timer = new Timer(_ => Draw(), state: null, interval, interval);
    }

    /// <inheritdoc/>
    public void BeginCell(string notebook, int cell, int cells, TimeSpan elapsed)
    {
        var index = _ended + 1;
        lock (_gate)
        {
            _sinceCell.Restart();
            _line = sinceCell => RunProgress.Word(index, _notebooks, notebook, cell, cells, elapsed + sinceCell);
        }
        Draw();
    }

    /// <inheritdoc/>
    public void Note(string text)
    {
        lock (_gate)
        {
            Overwrite("");
            Console.Error.WriteLine($"\r{text}");
        }
    }

    /// <inheritdoc/>
    public void EndNotebook(NotebookOutcome outcome)
    {
        lock (_gate)
            _line = null;
        Note(RunProgress.Word(++_ended, _notebooks, outcome));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
            _line = null;
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (_line is not null)
                Overwrite(_line(_sinceCell.Elapsed));
        }
    }

    /// <summary>Blanks hide what is left of a longer line; a line as wide as the window would wrap and not be written over.</summary>
    private void Overwrite(string line)
    {
        var width = WindowWidth() - 1;
        line = line.Length > width ? line[..width] : line;
        Console.Error.Write($"\r{line.PadRight(Math.Min(_shownLength, width))}");
        _shownLength = line.Length;
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
