using LstmNotebooks.Kernel.Jupyter;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;
using LstmNotebooks.Kernel.Tests.Session;
using LstmNotebooks.Kernel.Tests.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

/// <summary>A kernel on real sockets. They are files, so that no other program can take their places.</summary>
public sealed class KernelSocketsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ConnectionFile file;
    private readonly KernelSockets sockets;
    private readonly JupyterKernel kernel;

    public KernelSocketsTests()
    {
        var path = folder.Write("kernel.json", $$"""
            {"transport":"ipc","ip":"{{folder.Path.Replace('\\', '/')}}/k","key":"{{KernelRun.Key}}","shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5}
            """);
        file = ConnectionFile.Load(path);
        sockets = new KernelSockets(file, _ => { });
        kernel = new JupyterKernel(
            new MessageFormat(KernelRun.Key),
            sockets,
            ask => new CSharpSession(new SessionOptions { WorkingDirectory = folder.Path, Input = ask }),
            new History(new HistoryFile(Path.Combine(folder.Path, "history.jsonl")), _ => { }),
            _ => { });
        sockets.Open(kernel.ReceiveShell, kernel.ReceiveControl, kernel.ReceiveStdin);
    }

    public void Dispose()
    {
        sockets.Dispose();
        kernel.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Execute_OverSockets_AnswersAndAsks()
    {
        using var iopub = WirePeer.Subscribe(file.Iopub, "kernel.");
        using var stdin = WirePeer.Connect(file.Stdin, "DEALER", "front end");
        stdin.WaitUntilRead();
        using var shell = WirePeer.Connect(file.Shell, "DEALER", "front end");

        Send(shell, KernelRun.Frames("1", "execute_request", """{"code":"Console.ReadLine()","allow_stdin":true}"""));
        var question = Read(stdin);
        Send(stdin, KernelRun.Frames("2", "input_reply", """{"value":"größer 🙂"}"""));
        var reply = Read(shell);

        Assert.Equal("input_request", question.Type);
        Assert.Equal("ok", reply.Content.GetProperty("status").GetString());
        Assert.Equal(["status", "execute_input", "execute_result", "status"], Enumerable.Range(0, 4).Select(_ => Read(iopub).Type));
    }

    [Fact]
    public void Requests_OnBothChannels_AreAnsweredWhereTheyCame()
    {
        using var shell = WirePeer.Connect(file.Shell, "DEALER");
        using var control = WirePeer.Connect(file.Control, "DEALER");

        Send(shell, KernelRun.Frames("1", "kernel_info_request", "{}"));
        Send(control, KernelRun.Frames("2", "shutdown_request", "{}"));

        Assert.Equal("kernel_info_reply", Read(shell).Type);
        Assert.Equal("shutdown_reply", Read(control).Type);
        Assert.True(kernel.WaitForEnd(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void Heartbeat_Ping_ComesBack()
    {
        using var heartbeat = WirePeer.Connect(file.Heartbeat, "REQ");

        heartbeat.Send(Wire.Message("", "ping"));

        Assert.Equal(["", "ping"], heartbeat.ReadTexts());
    }

    private static void Send(WirePeer peer, IReadOnlyList<byte[]> frames)
    {
        for (var i = 0; i < frames.Count; i++)
            peer.Send(Wire.Frame((byte)(i < frames.Count - 1 ? 1 : 0), frames[i]));
    }

    private static Message Read(WirePeer peer) => new MessageFormat(KernelRun.Key).Read(peer.ReadFrames());
}
