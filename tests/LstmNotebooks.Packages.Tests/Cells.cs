using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Packages.Tests;

/// <summary>A notebook whose cells reference real packages.</summary>
internal sealed class Cells : IDisposable
{
    private readonly CSharpSession session = new(
        new SessionOptions { NotebookName = "test.ipynb", WorkingDirectory = AppContext.BaseDirectory });
    private int cells;

    /// <summary>Everything that the cells have shown.</summary>
    public List<CellOutput> Outputs { get; } = [];

    /// <summary>Runs a cell that must pass, and gives its result in every form.</summary>
    public async Task<MimeBundle> ShowAsync(string code)
    {
        var result = await session.RunAsync(code, ++cells, Outputs.Add);
        Assert.True(result.Error is null, result.Error?.Value);
        return Outputs.OfType<ResultOutput>().Last().Data;
    }

    /// <summary>Runs a cell that must pass, and gives its result as plain text.</summary>
    public async Task<string> TextAsync(string code) => (await ShowAsync(code))["text/plain"]!;

    /// <summary>Runs a cell that must fail, and gives its error.</summary>
    public async Task<ErrorOutput> ErrorAsync(string code)
    {
        var result = await session.RunAsync(code, ++cells, Outputs.Add);
        return Assert.IsType<ErrorOutput>(result.Error);
    }

    public void Dispose() => session.Dispose();
}
