namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>Puts frames together to messages.</summary>
/// <param name="frames">Where the frames come from.</param>
/// <param name="limits">How large a message may be.</param>
/// <param name="obey">Is given the commands; they may stand between the frames of a message too, as libzmq's heartbeats do.</param>
internal sealed class MessageReader(FrameReader frames, ConnectionLimits limits, Action<Command> obey)
{
    /// <summary>The frames of the next message, or null when the peer closed the connection behind a whole one.</summary>
    public IReadOnlyList<byte[]>? Read()
    {
        var message = new List<byte[]>();
        var room = limits.MessageBytes;
        while (frames.Read(Math.Min(limits.FrameBytes, room)) is { } frame)
        {
            if (frame.IsCommand)
            {
                obey(Command.Parse(frame.Body));
                continue;
            }
            if (message.Count == limits.MessageFrames)
                throw new ZmtpException($"A message has more than {limits.MessageFrames:N0} frames; that many are the most here.");
            message.Add(frame.Body);
            room -= frame.Body.Length;
            if (!frame.HasMore)
                return message;
        }
        return message.Count == 0
            ? null
            : throw new ZmtpException($"The connection ended in the middle of a message, after {message.Count:N0} of its frames.");
    }
}
