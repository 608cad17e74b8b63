namespace LstmNotebooks.Kernel.Cells;

/// <summary>Tells what stopping a cell looks like from within from failures of its own.</summary>
internal static class Interruption
{
    /// <summary>Is the exception only what stopping looks like from within?</summary>
    public static bool Explains(Exception exception, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested && IsStop(exception);

    private static bool IsStop(Exception exception) => exception switch
    {
        OperationCanceledException or ThreadInterruptedException => true,
        AggregateException several => several.InnerExceptions.All(IsStop),
        _ => exception.InnerException is { } cause && IsStop(cause),
    };
}
