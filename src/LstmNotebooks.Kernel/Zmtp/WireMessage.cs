using System.Buffers;
using System.Buffers.Binary;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>A message or a command as the bytes that go out; made once for any number of connections.</summary>
/// <remarks>
/// Small frames are gathered in one part. A large frame is a part of its own and
/// not copied, so the arrays that were given must not change any more.
/// </remarks>
internal sealed class WireMessage
{
    private const int LargeFrame = 8 * 1024;
    private const int LargestHeader = 9;

    private readonly List<ReadOnlyMemory<byte>> parts = [];

    private WireMessage()
    {
    }

    /// <summary>How many bytes go out.</summary>
    public long Length { get; private set; }

    /// <summary>A message of one frame or more.</summary>
    public static WireMessage Of(IReadOnlyList<byte[]> frames)
    {
        if (frames.Count == 0)
            throw new ArgumentException("A message needs one frame at least, but has none.", nameof(frames));
        var message = new WireMessage();
        var gathered = new ArrayBufferWriter<byte>(frames.Sum(frame => LargestHeader + (frame.Length < LargeFrame ? frame.Length : 0)));
        for (var i = 0; i < frames.Count; i++)
        {
            WriteHeader(i < frames.Count - 1 ? FrameFlags.More : FrameFlags.None, frames[i].Length, gathered);
            if (frames[i].Length < LargeFrame)
            {
                gathered.Write(frames[i]);
                continue;
            }
            message.Add(gathered.WrittenMemory);
            message.Add(frames[i]);
            gathered = new ArrayBufferWriter<byte>();
        }
        message.Add(gathered.WrittenMemory);
        return message;
    }

    /// <summary>A command.</summary>
    public static WireMessage Of(Command command)
    {
        var message = new WireMessage();
        var body = command.ToFrame();
        var gathered = new ArrayBufferWriter<byte>(LargestHeader + body.Length);
        WriteHeader(FrameFlags.Command, body.Length, gathered);
        gathered.Write(body);
        message.Add(gathered.WrittenMemory);
        return message;
    }

    /// <summary>Writes the bytes, with one call where no frame is large.</summary>
    public void WriteTo(Stream stream)
    {
        foreach (var part in parts)
            stream.Write(part.Span);
    }

    private void Add(ReadOnlyMemory<byte> part)
    {
        if (part.Length == 0)
            return;
        parts.Add(part);
        Length += part.Length;
    }

    private static void WriteHeader(FrameFlags flags, int size, ArrayBufferWriter<byte> destination)
    {
        var header = destination.GetSpan(LargestHeader);
        if (size <= byte.MaxValue)
        {
            header[0] = (byte)flags;
            header[1] = (byte)size;
            destination.Advance(2);
            return;
        }
        header[0] = (byte)(flags | FrameFlags.Long);
        BinaryPrimitives.WriteInt64BigEndian(header[1..], size);
        destination.Advance(LargestHeader);
    }
}
