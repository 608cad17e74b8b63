using System.Net;
using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>The five sockets of a connection file.</summary>
internal sealed class KernelSockets : IFrontEnds, IDisposable
{
    private readonly ConnectionFile file;
    private readonly Action<string> log;
    private readonly PublisherSocket iopub;
    private readonly Stack<IDisposable> open = [];
    private RouterSocket? stdin;

    /// <summary>Opens the broadcasts, which a kernel begins with.</summary>
    public KernelSockets(ConnectionFile file, Action<string> log)
    {
        this.file = file;
        this.log = log;
        open.Push(iopub = new PublisherSocket(file.Iopub, log));
    }

    /// <summary>Opens all others and lets the kernel take what comes in; the heartbeat is last, for by it front ends see that the kernel is there.</summary>
    public void Open(JupyterKernel kernel)
    {
        open.Push(stdin = new RouterSocket(file.Stdin, (peer, frames) => kernel.ReceiveStdin(peer.Identity, frames), log));
        OpenRequests(file.Control, kernel.ReceiveControl);
        OpenRequests(file.Shell, kernel.ReceiveShell);
        open.Push(new EchoSocket(file.Heartbeat, log));
    }

    public void Publish(IReadOnlyList<byte[]> frames) => iopub.Send(frames);

    public bool TryAsk(ReadOnlySpan<byte> peer, IReadOnlyList<byte[]> frames) => stdin?.TrySend(peer, frames) ?? false;

    /// <summary>Sends what still waits, and closes.</summary>
    public void Dispose()
    {
        foreach (var socket in open)
            socket.Dispose();
    }

    private void OpenRequests(EndPoint address, Action<ReadOnlyMemory<byte>, IReadOnlyList<byte[]>, Action<IReadOnlyList<byte[]>>> receive) =>
        open.Push(new RouterSocket(address, (peer, frames) => receive(peer.Identity, frames, answer => peer.Router.Send(peer, answer)), log));
}
