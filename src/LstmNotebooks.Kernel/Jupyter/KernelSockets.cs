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

    /// <summary>Takes a request: who sent it, its frames, and what sends frames back.</summary>
    public delegate void RequestReceiver(ReadOnlyMemory<byte> peer, IReadOnlyList<byte[]> frames, Action<IReadOnlyList<byte[]>> answer);

    /// <summary>Opens all others; the heartbeat is last, for by it front ends see that the kernel is there.</summary>
    /// <param name="receiveShell">Takes what comes in on the shell channel.</param>
    /// <param name="receiveControl">Takes what comes in on the control channel.</param>
    /// <param name="receiveStdin">Takes what comes in on the stdin channel, which nothing is answered on.</param>
    public void Open(
        RequestReceiver receiveShell,
        RequestReceiver receiveControl,
        Action<ReadOnlyMemory<byte>, IReadOnlyList<byte[]>> receiveStdin)
    {
        open.Push(stdin = new RouterSocket(file.Stdin, (peer, frames) => receiveStdin(peer.Identity, frames), log));
        OpenRequests(file.Control, receiveControl);
        OpenRequests(file.Shell, receiveShell);
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

    private void OpenRequests(EndPoint address, RequestReceiver receive) => open.Push(new RouterSocket(
        address, (peer, frames) => receive(peer.Identity, frames, answer => peer.Router.Send(peer, answer)), log));
}
