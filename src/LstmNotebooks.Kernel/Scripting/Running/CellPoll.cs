using System.ComponentModel;
using System.Runtime.CompilerServices;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>The questions that loops and functions of cells ask: go on, or stop?</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellPoll
{
    /// <summary>How many running cells were asked to stop. A loop reads this alone, so that asking costs it nothing.</summary>
    private static int stopping;

    /// <summary>Returns, or throws when the cell was asked to stop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check()
    {
        if (stopping > 0)
            CheckCell();
    }

    /// <summary>Returns, or throws when the calls of async functions go so deep that they will not end.</summary>
    public static void CheckAsync() => StackRoom.CheckAsync();

    /// <summary>
    /// Returns where the calling function is on the stack, or throws when its catch
    /// and finally blocks would have no room or the cell was asked to stop.
    /// </summary>
    public static nint CheckTry()
    {
        Check();
        return StackRoom.CheckTry();
    }

    /// <summary>Is there room for a catch or finally block of the function that is there on the stack?</summary>
    public static bool HasRoomFor(nint function) => StackRoom.HasRoomFor(function);

    /// <summary>Lets loops see it when the token asks to stop, until the given object is disposed of.</summary>
    internal static IDisposable Watch(CancellationToken cancellation) => new Watcher(cancellation);

    private static void CheckCell() => CellOutputs.Current?.Cancellation.ThrowIfCancellationRequested();

    private sealed class Watcher : IDisposable
    {
        private readonly CancellationTokenRegistration registration;
        private int counted;

        public Watcher(CancellationToken cancellation)
        {
            registration = cancellation.Register(() =>
            {
                counted = 1;
                Interlocked.Increment(ref stopping);
            });
        }

        public void Dispose()
        {
            registration.Dispose();
            Interlocked.Add(ref stopping, -counted);
        }
    }
}
