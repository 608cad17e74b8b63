using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

/// <summary>A session without a compiler: what its cells do is written in the test.</summary>
internal sealed class ScriptedSession : INotebookSession
{
    public delegate ErrorOutput? Cell(string code, Action<CellOutput> emit, CancellationToken cancellation);

    /// <summary>What a cell does; an error it returns is shown and ends it.</summary>
    public Cell Run { get; init; } = (_, _, _) => null;

    public Func<string, Evaluation> Evaluate { get; init; } = _ => new Evaluation(null, null);

    public Func<string, int, Completion> Completer { get; init; } = (_, position) => new Completion(position, position, []);

    public Func<string, int, bool, MimeBundle?> Inspector { get; init; } = (_, _, _) => null;

    public Func<string, Completeness> Checker { get; init; } = _ => new Completeness(CompletenessStatus.Complete, "");

    /// <summary>The numbers that cells were run under.</summary>
    public List<int> CellNumbers { get; } = [];

    public Task<CellResult> RunAsync(string code, int cellNumber, Action<CellOutput> emit, CancellationToken cancellation)
    {
        CellNumbers.Add(cellNumber);
        var error = Run(code, emit, cancellation);
        if (error is not null)
            emit(error);
        return Task.FromResult(new CellResult(error is null, error));
    }

    public Task<Evaluation> EvaluateAsync(string expression, CancellationToken cancellation) => Task.FromResult(Evaluate(expression));

    public Completion Complete(string code, int position) => Completer(code, position);

    public MimeBundle? Inspect(string code, int position, bool detailed) => Inspector(code, position, detailed);

    public Completeness IsComplete(string code) => Checker(code);

    public void Dispose()
    {
    }
}
