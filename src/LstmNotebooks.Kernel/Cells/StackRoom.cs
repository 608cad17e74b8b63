using System.Runtime.CompilerServices;

namespace LstmNotebooks.Kernel.Cells;

/// <summary>How much of a thread's stack is used, and how much may be.</summary>
/// <remarks>
/// Once the reading of a value went to the end of the stack, other readings get
/// little, so that many endless recursions are found as fast as one.
/// </remarks>
internal static class StackRoom
{
    private const int Little = 512 << 10;

    /// <summary>
    /// An exception passes each async method on the stack anew, with all the places it has
    /// passed before: that takes seconds from two megabytes of stack and minutes from eight.
    /// </summary>
    private const int MaximumAsync = 512 << 10;

    /// <summary>
    /// Catch and finally blocks run on top of the stack that their
    /// exception left: functions that have some may go less deep.
    /// </summary>
    private const int MaximumTry = 1 << 20;

    /// <summary>What a thread has at least, where nobody told.</summary>
    private const int Unknown = 1 << 20;

    /// <summary>
    /// A catch block that throws again takes some seven kilobytes of stack
    /// until the last is done, for a call that took perhaps fifty bytes.
    /// </summary>
    private const int ThrownToCalled = 512;

    /// <summary>The calls whose catch blocks run even where there is next to no room.</summary>
    private const int Outermost = 1 << 10;

    /// <summary>The start of the thread's stack, as far as it was seen.</summary>
    [ThreadStatic]
    private static nint top;

    [ThreadStatic]
    private static nint end;

    [ThreadStatic]
    private static bool isLittle;

    /// <summary>
    /// Tells how many bytes of stack the thread has from here on; of
    /// other threads nothing is known, and they use what they have.
    /// </summary>
    public static void Declare(int size) => end = Here() - size;

    /// <summary>Throws when so much stack is used that async methods can only be in a recursion without end.</summary>
    public static void CheckAsync()
    {
        var here = Here();
        if (here > top)
            top = here;
        else if (top - here > MaximumAsync)
            throw new InsufficientExecutionStackException();
    }

    /// <summary>Throws when so much stack is used that catch and finally blocks would have too little.</summary>
    /// <returns>Where the calling function is on the stack.</returns>
    public static nint CheckTry()
    {
        var here = Here();
        if (here > top)
            top = here;
        else if (top - here > Math.Min(MaximumTry, Size() / 2))
            throw new InsufficientExecutionStackException();
        return here;
    }

    /// <summary>
    /// Is there room for a catch or finally block of the function that is there on
    /// the stack? What the deepest do not catch the outermost still can.
    /// </summary>
    public static bool HasRoomFor(nint function)
    {
        var size = Size();
        var room = size - (top - Here());
        return room >= size / 2 || top - function < Math.Max(room / ThrownToCalled, Outermost);
    }

    /// <summary>From now on readings get little, until the value that is being shown is done.</summary>
    public static void Shrink() => isLittle = true;

    /// <summary>The next value has room again.</summary>
    public static void Restore() => isLittle = false;

    /// <summary>Runs the work with the room there is to be.</summary>
    public static T Run<T>(Func<T> work)
    {
        var spare = isLittle && end != 0 ? Here() - end - Little : 0;
        return spare > 0 ? Beyond((int)spare, work) : work();
    }

    private static nint Size() => end != 0 && end < top ? top - end : Unknown;

    /// <summary>Leaves the given bytes of the stack unused.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Beyond<T>(int spare, Func<T> work)
    {
        Span<byte> unused = stackalloc byte[spare];
        unused[0] = 1;
        var outer = top;
        top = Here();
        try
        {
            return work();
        }
        finally
        {
            (top, unused[^1]) = (outer, unused[0]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe nint Here()
    {
        byte local;
        return (nint)(&local);
    }
}
