namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Everybody who is connected to the kernel.</summary>
internal interface IFrontEnds
{
    /// <summary>Sends frames to all who listen; the first one is the topic.</summary>
    void Publish(IReadOnlyList<byte[]> frames);

    /// <summary>Sends frames to one front end's stdin channel; false when it has none.</summary>
    bool TryAsk(ReadOnlySpan<byte> peer, IReadOnlyList<byte[]> frames);
}
