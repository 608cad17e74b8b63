using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

public sealed class InputTests
{
    private static readonly SessionOptions Answering = new()
    {
        WorkingDirectory = AppContext.BaseDirectory,
        Input = (request, _) => Task.FromResult($"{request.Prompt}{(request.IsPassword ? "(secret)" : "")}Ada"),
    };

    [Theory]
    [InlineData("await GetInputAsync(\"name? \")", "name? Ada")]
    [InlineData("await GetPasswordAsync(\"word? \")", "word? (secret)Ada")]
    [InlineData("Console.ReadLine()", "Ada")]
    public async Task RunAsync_Input_ComesFromTheReader(string code, string expected)
    {
        using var run = new SessionRun(Answering);

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Theory]
    [InlineData("await GetInputAsync(\"name? \")")]
    [InlineData("Console.ReadLine()")]
    public async Task RunAsync_NobodyToAnswer_SaysSo(string code)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(code);

        Assert.Equal(
            "test.ipynb, cell 1, line 1: The cell asks for input, but nobody can answer here. Run the notebook in a front end, or set the value in the cell.",
            error.Value);
    }

    [Fact]
    public async Task RunAsync_InterruptedWhileItAsks_Stops()
    {
        using var stop = new CancellationTokenSource();
        using var run = new SessionRun(Answering with
        {
            Input = (_, _) =>
            {
                stop.Cancel();
                return new TaskCompletionSource<string>().Task;
            },
        });
        run.Cancellation = stop.Token;

        var error = await run.ErrorAsync("Console.ReadLine()").WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("cell 1: interrupted. Variables set before keep their values.", error.Value);
    }

    [Fact]
    public async Task RunAsync_PromptPrintedBefore_IsShownBeforeTheQuestion()
    {
        var shown = new List<string>();
        using var session = new CSharpSession(Answering with
        {
            Input = (_, _) =>
            {
                shown.Add("question");
                return Task.FromResult("");
            },
        });

        await session.RunAsync("Console.Write(\"Your name: \"); Console.ReadLine();", 1, output => shown.Add(((StreamOutput)output).Text));

        Assert.Equal(["Your name: ", "question"], shown);
    }
}
