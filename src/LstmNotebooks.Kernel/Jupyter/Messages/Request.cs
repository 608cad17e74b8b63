namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>A message of a front end, and the way back.</summary>
/// <param name="Message">What came.</param>
/// <param name="Peer">The front end's identity, which it uses on every channel.</param>
/// <param name="Answer">Sends frames to the connection that the message came from.</param>
internal sealed record Request(Message Message, ReadOnlyMemory<byte> Peer, Action<IReadOnlyList<byte[]>> Answer)
{
    private const string RequestEnd = "_request";

    public string Type => Message.Type;

    public JsonFields Content => new(Type, Message.Content);

    /// <summary>The type of its answer, or null for a message that has none.</summary>
    public string? ReplyType => Type.EndsWith(RequestEnd, StringComparison.Ordinal) ? $"{Type[..^RequestEnd.Length]}_reply" : null;
}
