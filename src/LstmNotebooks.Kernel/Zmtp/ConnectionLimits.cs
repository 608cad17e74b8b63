namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>What the peers of one socket may use.</summary>
internal sealed record ConnectionLimits
{
    /// <summary>For peers that send requests.</summary>
    public static ConnectionLimits Requests { get; } = new();

    /// <summary>For peers that send subscriptions only.</summary>
    public static ConnectionLimits Subscriptions { get; } = new() { FrameBytes = 64 * 1024, MessageBytes = 64 * 1024, MessageFrames = 16 };

    /// <summary>For peers that send a few bytes to have them back.</summary>
    public static ConnectionLimits Heartbeats { get; } =
        new() { FrameBytes = 64 * 1024, MessageBytes = 64 * 1024, MessageFrames = 16, QueuedBytes = 1 << 20 };

    /// <summary>The most bytes of a received frame.</summary>
    public long FrameBytes { get; init; } = 64L << 20;

    /// <summary>The most bytes of a received message.</summary>
    public long MessageBytes { get; init; } = 128L << 20;

    /// <summary>The most frames of a received message.</summary>
    public int MessageFrames { get; init; } = 1000;

    /// <summary>The most bytes that wait to be sent to one peer; one that lets more pile up is disconnected.</summary>
    public long QueuedBytes { get; init; } = 256L << 20;

    /// <summary>The most connections at a time.</summary>
    public int Connections { get; init; } = 1000;

    /// <summary>How long a new peer may take to introduce itself.</summary>
    public TimeSpan HandshakeTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a socket that closes goes on sending what waits.</summary>
    public TimeSpan ClosingTime { get; init; } = TimeSpan.FromSeconds(1);
}
