namespace LstmNotebooks.Data;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class HeadedStream : ReadOnlyStream
{
    private readonly Stream rest;
    private readonly byte[] head;
    private readonly int length;
    private int given;

    private HeadedStream(Stream rest, byte[] head, int length) => (this.rest, this.head, this.length) = (rest, head, length);

    /// <summary>The beginning.</summary>
    public ArraySegment<byte> Head => new(head, 0, length);

    /// <summary>Whether the beginning is all there is.</summary>
    public bool IsWhole => length < head.Length;

    /// <param name="stream">The stream, at its start; it stays the caller's.</param>
    /// <param name="length">How much of it to look at.</param>
    public static HeadedStream Of(Stream stream, int length)
    {
        var head = new byte[length];
        return new HeadedStream(stream, head, stream.ReadAtLeast(head, length, throwOnEndOfStream: false));
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (given == length)
            return rest.Read(buffer);
        var part = head.AsSpan(given, Math.Min(length - given, buffer.Length));
        part.CopyTo(buffer);
        given += part.Length;
        return part.Length;
    }
}
