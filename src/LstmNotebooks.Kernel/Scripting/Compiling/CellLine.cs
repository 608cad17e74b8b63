using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// What cells note of the line they are at, for errors of which fast code keeps no
/// place: all that index out of range in a method leave it through one door.
/// </summary>
/// <remarks>A note is the number of the compiled piece of code and the line in it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellLine
{
    /// <summary>The highest number of a piece of code.</summary>
    internal const int MaximumNumber = (1 << (31 - LineBits)) - 1;

    private const int LineBits = 20;
    private static readonly ConditionalWeakTable<Exception, object> Notes = [];

    /// <summary>The note of a cell's own statements and of iterators, which cannot keep one of their own.</summary>
    public static int Current { get; set; }

    /// <summary>Keeps the note of the innermost function that an exception leaves. An exception filter, which lets all pass.</summary>
    public static bool Keep(Exception exception, int note)
    {
        if (note != 0 && exception is SystemException and not InsufficientExecutionStackException)
            Notes.TryAdd(exception, note);
        return false;
    }

    /// <summary>The note for a line of the piece of code.</summary>
    internal static int Note(int number, int line) => (number << LineBits) | line;

    /// <summary>The lines noted for an exception in the piece of code, the surest first.</summary>
    internal static IEnumerable<int> Of(Exception exception, int number) =>
        (Notes.TryGetValue(exception, out var note) ? [(int)note, Current] : new[] { Current })
        .Where(noted => noted >> LineBits == number)
        .Select(noted => noted & ((1 << LineBits) - 1));
}
