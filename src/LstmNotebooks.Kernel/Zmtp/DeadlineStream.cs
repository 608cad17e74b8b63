using System.Net.Sockets;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>A socket's stream on which all reading until <see cref="Open"/> has to be done within a time.</summary>
internal sealed class DeadlineStream(Socket socket, TimeSpan time) : NetworkStream(socket)
{
    private readonly long deadline = Environment.TickCount64 + (long)time.TotalMilliseconds;
    private bool isOpen;

    /// <summary>From here on a read may wait for ever.</summary>
    public void Open()
    {
        isOpen = true;
        ReadTimeout = Timeout.Infinite;
    }

    public override int Read(Span<byte> buffer)
    {
        if (isOpen)
            return base.Read(buffer);
        var left = deadline - Environment.TickCount64;
        if (left <= 0)
            throw TooLate();
        ReadTimeout = (int)left;
        try
        {
            return base.Read(buffer);
        }
        catch (IOException exception) when (exception.InnerException is SocketException
        {
            SocketErrorCode: SocketError.TimedOut or SocketError.WouldBlock,
        })
        {
            throw TooLate();
        }
    }

    private ZmtpException TooLate() => new($"The peer did not introduce itself within {time.TotalSeconds:0.###} s.");
}
