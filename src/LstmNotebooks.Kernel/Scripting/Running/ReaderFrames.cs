using System.Diagnostics;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// The places in the reader's source that an exception passed, innermost
/// first; the kernel's, the compiler's and the framework's are left out.
/// </summary>
/// <param name="Inner">All places, or the first of a long way.</param>
/// <param name="Omitted">How many calls are left out.</param>
/// <param name="Outer">The last places of a long way.</param>
internal sealed record ReaderFrames(IReadOnlyList<ReaderFrame> Inner, int Omitted, IReadOnlyList<ReaderFrame> Outer)
{
    private const int MaximumInner = 20;
    private const int MaximumOuter = 10;

    /// <summary>An endless recursion has half a million calls, and many of them in a row may be from one place.</summary>
    private const int MaximumLooks = 2000;

    /// <summary>The places of an exception.</summary>
    public static ReaderFrames Of(Exception exception)
    {
        var trace = new StackTrace(exception, fNeedFileInfo: false);
        var (inner, next) = Read(exception, trace, 0, trace.FrameCount, MaximumInner);
        var (outer, last) = Read(exception, trace, trace.FrameCount - 1, next - 1, MaximumOuter);
        return new ReaderFrames(inner, last - next + 1, [.. outer.Reverse()]);
    }

    /// <summary>Reads from one call towards another; several calls in a row from one place count once.</summary>
    /// <returns>The places, and the first call that was not looked at.</returns>
    private static (IReadOnlyList<ReaderFrame> Places, int Next) Read(
        Exception exception, StackTrace trace, int start, int end, int maximum)
    {
        var places = new List<ReaderFrame>();
        var step = start < end ? 1 : -1;
        var index = start;
        for (; index != end && Math.Abs(index - start) < MaximumLooks; index += step)
        {
            if (trace.GetFrame(index) is not { } frame || frame.GetMethod() is not { } method)
                continue;
            var offset = frame.GetILOffset();
            var found = IsThrowHelper(trace, index - 1) ? ReaderFrame.Of(method, offset, exception) : ReaderFrame.Of(method, offset);
            if (found is not { } place || (places.Count > 0 && places[^1] == place))
                continue;
            if (places.Count == maximum)
                break;
            places.Add(place);
        }

        return (places, index);
    }

    /// <summary>
    /// Is the call one that only throws? All calls of one that a method
    /// makes may have become one, at the place of any of them.
    /// </summary>
    private static bool IsThrowHelper(StackTrace trace, int index) =>
        index >= 0 && trace.GetFrame(index)?.GetMethod() is { } method
        && method.Name.StartsWith("Throw", StringComparison.Ordinal) && method.Module.Assembly == typeof(object).Assembly;
}
