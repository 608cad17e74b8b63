namespace LstmNotebooks.Kernel.Session;

/// <summary>How a cell ends that was asked to stop.</summary>
internal static class Interruption
{
    /// <summary>Is the exception only what stopping looks like from within?</summary>
    public static bool Explains(Exception exception, CancellationToken cancellation) => cancellation.IsCancellationRequested && IsStop(exception);

    /// <summary>The error of a cell that was asked to stop.</summary>
    public static ErrorOutput Error(string document, Leftover leftover = Leftover.Nothing)
    {
        var remark = leftover == Leftover.Code ? " The cell waits for something and goes on in the background; restart the kernel to end it." : "";
        var message = $"{document}: interrupted. Variables set before keep their values.{remark}";
        return new ErrorOutput(nameof(OperationCanceledException), message, [message]);
    }

    private static bool IsStop(Exception exception) => exception switch
    {
        OperationCanceledException or ThreadInterruptedException => true,
        AggregateException several => several.InnerExceptions.All(IsStop),
        _ => exception.InnerException is { } cause && IsStop(cause),
    };
}
