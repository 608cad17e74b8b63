using System.Buffers.Binary;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>Reads a peer's bytes as frames, through a buffer of its own.</summary>
internal sealed class FrameReader(Stream stream)
{
    /// <summary>The most bytes of a command.</summary>
    public const int MaximumCommandBytes = 64 * 1024;

    /// <summary>How much of a body is made room for before any of it has come: a size that is only claimed costs no more.</summary>
    private const int FirstPart = 64 * 1024;

    private const FrameFlags Known = FrameFlags.More | FrameFlags.Long | FrameFlags.Command;

    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <summary>The next frame, or null when the peer closed the connection behind a whole one.</summary>
    /// <param name="maximumBytes">The most bytes that a part of a message may have here.</param>
    public Frame? Read(long maximumBytes)
    {
        if (start == end && !Fill())
            return null;

        Span<byte> header = stackalloc byte[8];
        ReadExactly(header[..1]);
        var flags = (FrameFlags)header[0];
        Check(flags);

        header.Clear();
        ReadExactly((flags & FrameFlags.Long) != 0 ? header : header[7..]);
        var size = BinaryPrimitives.ReadUInt64BigEndian(header);
        var isCommand = (flags & FrameFlags.Command) != 0;
        var most = isCommand ? MaximumCommandBytes : maximumBytes;
        if (size > (ulong)most)
            throw new ZmtpException(
                $"A {(isCommand ? "command" : "frame")} of {size:N0} bytes was announced; {most:N0} are the most here.");
        return new Frame(flags, ReadBody((int)size));
    }

    /// <summary>Fills the destination; a connection that ends before is an error.</summary>
    public void ReadExactly(Span<byte> destination)
    {
        while (destination.Length > 0)
        {
            if (start == end && destination.Length >= buffer.Length)
            {
                // What is larger than the buffer goes past it.
                var count = stream.Read(destination);
                if (count == 0)
                    throw Ended();
                destination = destination[count..];
                continue;
            }
            if (start == end && !Fill())
                throw Ended();
            var length = Math.Min(end - start, destination.Length);
            buffer.AsSpan(start, length).CopyTo(destination);
            destination = destination[length..];
            start += length;
        }
    }

    private static void Check(FrameFlags flags)
    {
        if ((flags & ~Known) != 0)
            throw new ZmtpException($"A frame has the flags 0x{(byte)flags:X2}; only 0x01, 0x02 and 0x04 have a meaning.");
        if ((flags & (FrameFlags.Command | FrameFlags.More)) == (FrameFlags.Command | FrameFlags.More))
            throw new ZmtpException($"A command has the flags 0x{(byte)flags:X2}; a command is always one frame.");
    }

    private byte[] ReadBody(int size)
    {
        var body = new byte[Math.Min(size, FirstPart)];
        ReadExactly(body);
        while (body.Length < size)
        {
            var read = body.Length;
            Array.Resize(ref body, (int)Math.Min(size, 2L * read));
            ReadExactly(body.AsSpan(read));
        }
        return body;
    }

    private bool Fill()
    {
        start = 0;
        end = stream.Read(buffer);
        return end > 0;
    }

    private static ZmtpException Ended() => new("The connection ended in the middle of a frame or of the greeting.");
}
