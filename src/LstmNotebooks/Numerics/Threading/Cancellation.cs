namespace LstmNotebooks.Numerics;

/// <summary>Whether someone wants long work to stop.</summary>
/// <param name="token">The caller's own.</param>
/// <remarks>The notebook's is that of the cell in which the work begins: a later cell's says nothing about it.</remarks>
internal sealed class Cancellation(CancellationToken token)
{
    /// <summary>Where the kernel that runs a notebook leaves the token of its stop button; neither side references the other.</summary>
    public const string DataName = "LstmNotebooks.Cancellation";

    private readonly CancellationToken notebook = AppContext.GetData(DataName) is CancellationToken found ? found : default;

    /// <summary>By the given token or by the notebook's.</summary>
    public bool IsRequested => token.IsCancellationRequested || notebook.IsCancellationRequested;

    /// <summary>Ends the work where it is.</summary>
    /// <exception cref="OperationCanceledException">Someone wants it to stop.</exception>
    public void ThrowIfRequested()
    {
        token.ThrowIfCancellationRequested();
        notebook.ThrowIfCancellationRequested();
    }
}
