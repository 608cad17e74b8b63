using System.Net;
using System.Net.Sockets;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>Takes an address to listen at.</summary>
internal static class BoundAddress
{
    /// <summary>Listens at an address of TCP or a path of a Unix domain socket.</summary>
    public static Socket Listen(EndPoint endPoint, string name)
    {
        var protocol = endPoint is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp;
        if (endPoint is UnixDomainSocketEndPoint)
            RemoveLeftOver(endPoint);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, protocol);
        try
        {
            socket.Bind(endPoint);
            socket.Listen();
            return socket;
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new IOException(
                $"The {name} socket needs the address {endPoint}, but cannot have it: {exception.Message}. "
                + "End the process that holds it, or choose another address.",
                exception);
        }
    }

    /// <summary>
    /// Removes the file that a killed process left at a path: an
    /// empty one, where nobody answers. Another process's stays.
    /// </summary>
    private static void RemoveLeftOver(EndPoint endPoint)
    {
        var file = new FileInfo(endPoint.ToString()!);
        if (!file.Exists || file.Length > 0)
            return;
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(endPoint);
        }
        catch (SocketException exception)
        {
            if (exception.SocketErrorCode == SocketError.ConnectionRefused)
                file.Delete();
        }
    }
}
