using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Tests.Session;

/// <summary>A real session for one test: cells run in order and their outputs are kept.</summary>
internal sealed class SessionRun : IDisposable
{
    private readonly CSharpSession session;
    private TaskCompletionSource next = new();
    private int cells;

    public SessionRun(SessionOptions? options = null)
    {
        session = new CSharpSession(options ?? new SessionOptions { NotebookName = "test.ipynb", WorkingDirectory = AppContext.BaseDirectory });
    }

    /// <summary>Every output of every cell, in the order it came.</summary>
    public List<CellOutput> Outputs { get; } = [];

    public CancellationToken Cancellation { get; set; }

    /// <summary>Ends with the next output that a cell shows.</summary>
    public Task NextOutputAsync()
    {
        next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return next.Task;
    }

    /// <summary>Runs the next cell and gives what it showed.</summary>
    public async Task<IReadOnlyList<CellOutput>> ShowAsync(string code)
    {
        var outputs = new List<CellOutput>();
        await session.RunAsync(
            code,
            ++cells,
            output =>
            {
                outputs.Add(output);
                Outputs.Add(output);
                next.TrySetResult();
            },
            Cancellation);
        return outputs;
    }

    /// <summary>Runs a cell that must pass, and gives its result as plain text.</summary>
    public async Task<string?> ResultAsync(string code)
    {
        var outputs = await ShowAsync(code);
        var error = outputs.OfType<ErrorOutput>().FirstOrDefault();
        Assert.True(error is null, error?.Value);
        return outputs.OfType<ResultOutput>().SingleOrDefault()?.Data["text/plain"];
    }

    /// <summary>Runs a cell that must fail, and gives its error.</summary>
    public async Task<ErrorOutput> ErrorAsync(string code)
    {
        var outputs = await ShowAsync(code);
        return Assert.IsType<ErrorOutput>(outputs[^1]);
    }

    /// <summary>Runs a cell that must pass, and gives all it wrote to a stream.</summary>
    public async Task<string> StreamAsync(string code, string name = "stdout")
    {
        var outputs = await ShowAsync(code);
        Assert.Empty(outputs.OfType<ErrorOutput>());
        return string.Concat(outputs.OfType<StreamOutput>().Where(output => output.Name == name).Select(output => output.Text));
    }

    /// <summary>What could stand where the code has its mark, |.</summary>
    public Completion Complete(string marked) => session.Complete(Unmarked(marked), Mark(marked));

    /// <summary>What is said about the place where the code has its mark, as plain text; null when nothing is.</summary>
    public string? Inspect(string marked, bool detailed = false) => InspectAll(marked, detailed)?["text/plain"];

    /// <summary>What is said about the place where the code has its mark, in every form.</summary>
    public MimeBundle? InspectAll(string marked, bool detailed = false) => session.Inspect(Unmarked(marked), Mark(marked), detailed);

    public void Dispose() => session.Dispose();

    private static int Mark(string marked) => marked.IndexOf('|');

    private static string Unmarked(string marked) => marked.Remove(Mark(marked), 1);
}
