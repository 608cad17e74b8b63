using System.Runtime.CompilerServices;

namespace LstmNotebooks.Kernel.Session;

/// <summary>How much of a thread's stack is used, and how much may be.</summary>
/// <remarks>Once the reading of a value went to the end of the stack, other readings get little, so that many endless recursions are found as fast as one.</remarks>
internal static class StackRoom
{
    private const int Little = 512 << 10;

    /// <summary>An exception passes each async method on the stack anew, with all the places it has passed before: that takes seconds from two megabytes of stack and minutes from eight.</summary>
    private const int MaximumAsync = 512 << 10;

    /// <summary>The start of the thread's stack, as far as it was seen.</summary>
    [ThreadStatic]
    private static nint top;

    [ThreadStatic]
    private static nint end;

    [ThreadStatic]
    private static bool isLittle;

    /// <summary>Tells how many bytes of stack the thread has from here on; of other threads nothing is known, and they use what they have.</summary>
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
