using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Cli.Sessions;

/// <summary>A process of its own in which the cells of one notebook run.</summary>
internal sealed class SessionProcess : IAsyncDisposable
{
    /// <summary>The command that runs cells for another process.</summary>
    public const string Verb = "session";

    /// <summary>Set to 0, every method of the session is precompiled, or compiled in full when it is first called, and stays.</summary>
    /// <remarks>
    /// In tiers, thousands of methods of the C# compiler, used for a moment only, were compiled twice more while a cell
    /// trained, on one of the cores that it trains on. A kernel keeps its tiers: they bring its first cell sooner.
    /// </remarks>
    public const string Tiers = "DOTNET_TieredCompilation";

    // What a dying runtime says first: enough for the reason, and a stack overflow says thousands of lines.
    private const int KeptErrorLines = 2;

    // What a process wrote before it ended is in the pipe; a process that it started may hold the pipe open for ever.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly AnonymousPipeServerStream requestPipe = new(PipeDirection.Out, HandleInheritability.Inheritable);
    private readonly AnonymousPipeServerStream replyPipe = new(PipeDirection.In, HandleInheritability.Inheritable);
    private readonly StreamWriter requests;
    private readonly StreamReader replies;
    private readonly Process process;
    private readonly TaskCompletionSource exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> errorLines = [];

    /// <summary>Starts a session for a notebook, whose folder is its current directory.</summary>
    public SessionProcess(string notebookPath)
    {
        requests = new StreamWriter(requestPipe) { AutoFlush = true };
        replies = new StreamReader(replyPipe);
        process = new Process { StartInfo = StartInfo(notebookPath), EnableRaisingEvents = true };
        process.Exited += (_, _) => exited.TrySetResult();
        // What cells print comes with the replies; the rest is read so that a full pipe never stops the process.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => KeepErrorLine(line.Data);
        process.Start();
        requestPipe.DisposeLocalCopyOfClientHandle();
        replyPipe.DisposeLocalCopyOfClientHandle();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    /// <summary>Runs a cell and hands on what it shows.</summary>
    /// <exception cref="SessionEndedException">The cell took too long, or ended the process.</exception>
    public async Task<CellResult> RunAsync(
        SessionRequest request, Action<SessionReply> onOutput, TimeSpan timeout, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        await using var _ = limit.Token.Register(Kill);
        await SendAsync(request);
        while (await ReadLineAsync() is { } line)
        {
            var reply = SessionWire.Read<SessionReply>(line);
            if (reply.Result is not null && reply.Cell == request.Cell)
                return reply.Result;
            onOutput(reply);
        }

        cancellation.ThrowIfCancellationRequested();
        throw new SessionEndedException(limit.IsCancellationRequested
            ? $"cell {request.Cell} did not end within {timeout.TotalSeconds:0} s, so the notebook was stopped. "
                + "Raise the limit with --timeout SECONDS, or shorten the cell."
            : $"cell {request.Cell} ended the process (exit code {await ExitCodeAsync()}).{ErrorText()} "
                + "A notebook must not exit; let it throw an exception instead.");
    }

    /// <summary>Ends the process and what it started.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await exited.Task;
        process.Dispose();
        replies.Dispose();
        try
        {
            await requests.DisposeAsync();
        }
        catch (IOException)
        {
            // Nobody reads the request any more: that is what was asked for.
        }
    }

    private static ProcessStartInfo StartInfo(string notebookPath, string requests, string replies)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The program's own path is unknown.");
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Path.GetDirectoryName(notebookPath),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // "dotnet lstm.dll" runs as dotnet and must be told the program again.
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(SessionProcess).Assembly.Location);
        foreach (var argument in (string[])[Verb, "--", Path.GetFileName(notebookPath), requests, replies])
            start.ArgumentList.Add(argument);
        start.Environment.TryAdd(Tiers, "0");
        start.Environment.TryAdd(TailCalls.Setting, "0");
        return start;
    }

    private ProcessStartInfo StartInfo(string notebookPath) =>
        StartInfo(notebookPath, requestPipe.GetClientHandleAsString(), replyPipe.GetClientHandleAsString());

    private async Task SendAsync(SessionRequest request)
    {
        try
        {
            await requests.WriteLineAsync(SessionWire.Write(request));
        }
        catch (IOException)
        {
            // The process is gone; reading its replies says how it ended.
        }
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = replies.ReadLineAsync();
        if (await Task.WhenAny(line, exited.Task) != line && await Task.WhenAny(line, Task.Delay(LastWords)) != line)
            return null;
        return await line;
    }

    private async Task<int> ExitCodeAsync()
    {
        await exited.Task;
        // Its last words may still be on the way; not for ever, since what it started may hold them open.
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(LastWords));
        return process.ExitCode;
    }

    private void KeepErrorLine(string? line)
    {
        lock (errorLines)
        {
            if (!string.IsNullOrWhiteSpace(line) && errorLines.Count < KeptErrorLines)
                errorLines.Add(line.Trim());
        }
    }

    private string ErrorText()
    {
        lock (errorLines)
            return errorLines.Count == 0 ? "" : $" It said: {string.Join(" | ", errorLines).TrimEnd('.')}.";
    }

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It is ending by itself, or what it started is not ours to end.
        }
    }
}
