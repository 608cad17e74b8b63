using System.Reflection;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Stands where something could not be read, and says why: one bad member must not hide the others.</summary>
internal sealed record Unreadable(Exception Cause)
{
    /// <summary>The recursion was stopped by hand, so its own message would speak of a stack.</summary>
    private const string Endless = "the recursion does not end";

    /// <summary>InvalidOperationException: no value.</summary>
    public string Text => Reason(Cause).ReplaceLineEndings("↵");

    /// <summary>What the reading gives, or why it gives nothing.</summary>
    public static object? Or(Func<object?> read)
    {
        try
        {
            return StackRoom.Run(read);
        }
        catch (Exception exception) when (IsOne(exception))
        {
            return Of(exception);
        }
    }

    /// <summary>The text that the writing gives, or why it gives none.</summary>
    public static string OrText(Func<string> write)
    {
        try
        {
            return StackRoom.Run(write);
        }
        catch (Exception exception) when (IsOne(exception))
        {
            return Of(exception).Text;
        }
    }

    /// <summary>The exception as a reason; one endless recursion makes the next ones cheap to find.</summary>
    public static Unreadable Of(Exception exception)
    {
        if (exception.GetBaseException() is InsufficientExecutionStackException)
            StackRoom.Shrink();
        return new Unreadable(exception);
    }

    /// <summary>Is the exception the value's own, and not what stopping the cell looks like?</summary>
    public static bool IsOne(Exception exception) =>
        RunningCell.Current is not { } cell || !Interruption.Explains(exception, cell.Cancellation);

    private static string Reason(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } thrown } => Reason(thrown),
        TypeInitializationException { InnerException: { } thrown } => Reason(thrown),
        InsufficientExecutionStackException => Endless,
        _ => $"{TypeNames.Of(exception.GetType())}: {Message(exception)}",
    };

    /// <summary>The message; an exception of the reader's may be unable to give its own.</summary>
    private static string Message(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception failure) when (IsOne(failure))
        {
            return $"(its message cannot be read: {failure.GetType().Name})";
        }
    }
}
