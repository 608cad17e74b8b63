using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>
/// Runs a little code that nobody sees while the front end connects, so that
/// the reader's first cell does not wait for the compiler to start.
/// </summary>
/// <remarks>It has a session of its own: no number, no variable and no output of it reaches the reader.</remarks>
internal sealed class WarmUp
{
    /// <summary>What first cells do: declare, call, print, show text and a table.</summary>
    private static readonly string[] Cells =
    [
        """
        using System.Linq;
        var numbers = Enumerable.Range(1, 3).Select(number => new { number, square = number * number }).ToArray();
        Console.WriteLine($"{numbers.Length} numbers");
        """,
        """
        async Task<int> CountAsync() { await Task.Yield(); foreach (var number in numbers) { } return numbers.Length; }
        await CountAsync();
        numbers
        """,
        "numbers.Where(number => number.square > 1).Sum(number => number.square)",
        "numbers.Length",
    ];

    private readonly Thread thread;

    private WarmUp(string workingDirectory, Action<string> log)
    {
        thread = new Thread(() => Run(workingDirectory, log))
        {
            IsBackground = true,
            Priority = ThreadPriority.BelowNormal,
            Name = "Warm-up",
        };
    }

    public static WarmUp Start(string workingDirectory, Action<string> log)
    {
        var warmUp = new WarmUp(workingDirectory, log);
        warmUp.thread.Start();
        return warmUp;
    }

    /// <summary>
    /// Returns when it is over. A cell that ran meanwhile would need the
    /// same parts compiled, and share the process's console with it.
    /// </summary>
    public void Wait() => thread.Join();

    private static void Run(string workingDirectory, Action<string> log)
    {
        try
        {
            using (var session = new CSharpSession(new SessionOptions { WorkingDirectory = workingDirectory }))
            {
                for (var cell = 0; cell < Cells.Length; cell++)
                    session.RunAsync(Cells[cell], cell + 1, _ => { }).GetAwaiter().GetResult();
            }
            // What starting took goes back to the system: many kernels share a machine, and most of them wait for somebody.
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        catch (Exception exception)
        {
            // The reader's first cell is slower then, or says itself what is wrong.
            log($"the warm-up failed: {exception.Message}");
        }
    }
}
