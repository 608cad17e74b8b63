using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Completions;

namespace LstmNotebooks.Kernel.Session;

/// <summary>What a kernel asks of the session whose cells it runs; positions count UTF-16 units.</summary>
public interface INotebookSession : IDisposable
{
    /// <summary>Runs a cell to its end.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="cellNumber">Its number among the notebook's code cells, from 1; it stands in error positions.</param>
    /// <param name="emit">Receives each output, in order and never two at once; late ones after the cell has ended.</param>
    /// <param name="cancellation">Asks the cell to stop.</param>
    Task<CellResult> RunAsync(string code, int cellNumber, Action<CellOutput> emit, CancellationToken cancellation = default);

    /// <summary>Evaluates an expression on what cells have declared. It shows nothing and declares nothing.</summary>
    /// <param name="expression">A C# expression.</param>
    /// <param name="cancellation">Asks it to stop, as for a cell.</param>
    Task<Evaluation> EvaluateAsync(string expression, CancellationToken cancellation = default);

    /// <summary>What could stand at a position. Nothing runs; may be asked while a cell runs.</summary>
    /// <param name="code">The cell's source, as far as it is written.</param>
    /// <param name="position">UTF-16 units from its start.</param>
    Completion Complete(string code, int position);

    /// <summary>
    /// What is known of the name at a position, or of the call around it; null when there is nothing to say.
    /// Nothing runs; may be asked while a cell runs.
    /// </summary>
    /// <param name="code">The cell's source, as far as it is written.</param>
    /// <param name="position">UTF-16 units from its start.</param>
    /// <param name="detailed">Adds remarks, exceptions and every overload.</param>
    MimeBundle? Inspect(string code, int position, bool detailed);

    /// <summary>Tells whether a cell could run as it is, or waits for more lines.</summary>
    Completeness IsComplete(string code);
}
