using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>The C# session as the kernel sees it; cells wait until <paramref name="ready"/> returns.</summary>
internal sealed class SessionOfKernel(CSharpSession session, Action ready) : IKernelSession
{
    public Task<CellResult> RunAsync(string code, int cellNumber, Action<CellOutput> emit, CancellationToken cancellation)
    {
        ready();
        return session.RunAsync(code, cellNumber, emit, cancellation);
    }

    public Task<Evaluation> EvaluateAsync(string expression, CancellationToken cancellation) => session.EvaluateAsync(expression, cancellation);

    public Completion Complete(string code, int position) => session.Complete(code, position);

    public MimeBundle? Inspect(string code, int position, bool detailed) => session.Inspect(code, position, detailed);

    public Completeness IsComplete(string code) => CSharpSession.IsComplete(code);

    public void Dispose() => session.Dispose();
}
