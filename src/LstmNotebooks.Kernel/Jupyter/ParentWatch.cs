using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Notices that the program that started the kernel is gone, so that no kernel is left behind.</summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Calls back once when the parent is gone.</summary>
    /// <param name="parent">The value of JPY_PARENT_PID: a process id, on Windows a handle to the process.</param>
    /// <param name="gone">Called on a thread of its own.</param>
    /// <param name="log">Is told when the parent cannot be watched.</param>
    /// <returns>False when there is no parent to watch.</returns>
    public static bool Start(string? parent, Action gone, Action<string> log)
    {
        if (!long.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > int.MaxValue)
            return false;
        var thread = new Thread(() =>
        {
            try
            {
                if (OperatingSystem.IsWindows())
                    WaitForHandle((nint)number);
                else
                    WaitForProcess((int)number);
                gone();
            }
            catch (Exception exception)
            {
                log($"JPY_PARENT_PID is {number}, which cannot be watched ({exception.Message}): the kernel stays when its parent ends");
            }
        })
        {
            IsBackground = true,
            Name = "Parent watch",
        };
        thread.Start();
        return true;
    }

    private static void WaitForHandle(nint handle)
    {
        using var parent = new ManualResetEvent(initialState: false);
        parent.SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: false);
        parent.WaitOne();
    }

    private static void WaitForProcess(int id)
    {
        while (IsRunning(id))
            Thread.Sleep(Interval);
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
