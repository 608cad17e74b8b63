using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>What the kernel asks of the session whose cells it runs; positions count UTF-16 units.</summary>
internal interface IKernelSession : IDisposable
{
    /// <summary>Runs a cell to its end; outputs come in order and never two at once, late ones after the end.</summary>
    Task<CellResult> RunAsync(string code, int cellNumber, Action<CellOutput> emit, CancellationToken cancellation);

    /// <summary>Evaluates an expression without showing anything.</summary>
    Task<Evaluation> EvaluateAsync(string expression, CancellationToken cancellation);

    /// <summary>What could stand at a position.</summary>
    Completion Complete(string code, int position);

    /// <summary>What is known of the name at a position, or null.</summary>
    MimeBundle? Inspect(string code, int position, bool detailed);

    /// <summary>Whether code can run as it stands.</summary>
    Completeness IsComplete(string code);
}
