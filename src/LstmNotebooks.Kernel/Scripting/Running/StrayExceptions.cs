using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Exceptions of cells that nobody catches, on other threads than the
/// cell's own: the cell shows them, and the process lives on.
/// </summary>
internal static class StrayExceptions
{
    private static readonly Lock Gate = new();
    private static bool isInstalled;

    /// <summary>Takes them from the runtime, once. Those that belong to no cell stay the program's own.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (isInstalled)
                return;
            isInstalled = true;
            ExceptionHandling.SetUnhandledExceptionHandler(TryShow);
            TaskScheduler.UnobservedTaskException += (_, unobserved) =>
            {
                if (OwnerOf(unobserved.Exception) is { } cell)
                    Show(
                        cell,
                        unobserved.Exception.InnerExceptions is [var only] ? only : unobserved.Exception,
                        "A task failed and nothing awaited it.");
            };
        }
    }

    /// <summary>Shows the exception in the cell, unless it only says that the cell was asked to stop.</summary>
    public static void Show(CellOutputs cell, Exception exception, string what = "An exception ended work in the background.")
    {
        if (Interruption.Explains(exception, cell.Cancellation))
            return;
        var error = new ErrorReport(cell.Session).OfException(exception);
        cell.Write("stderr", $"{what}\n{string.Join('\n', error.Traceback)}\n");
    }

    private static bool TryShow(Exception exception)
    {
        if ((CellOutputs.Current ?? OwnerOf(exception)) is not { } cell)
            return false;
        Show(cell, exception);
        return true;
    }

    /// <summary>The cell whose code let the exception through last; null when it passed none.</summary>
    private static CellOutputs? OwnerOf(Exception exception)
    {
        foreach (var frame in new StackTrace(exception).GetFrames().Reverse())
        {
            if (frame.GetMethod() is { } method && AssemblyLoadContext.GetLoadContext(method.Module.Assembly) is CellAssemblies cells)
                return cells.OutputsOf(method.Module.Assembly);
        }

        return exception is AggregateException several
            ? several.InnerExceptions.Select(OwnerOf).FirstOrDefault(cell => cell is not null)
            : null;
    }
}
