using System.Buffers;

namespace LstmNotebooks.Data;

/// <summary>A stream whose bytes are looked at, and perhaps changed, block by block on their way.</summary>
/// <param name="source">The stream; it stays the caller's.</param>
internal abstract class RewrittenStream(Stream source) : ReadOnlyStream
{
    private const int BlockLength = 1 << 15;

    private readonly Stream source = source;
    private readonly byte[] input = new byte[BlockLength];
    private readonly ArrayBufferWriter<byte> output = new(BlockLength);
    private int held, given;
    private bool hasEnded;

    /// <inheritdoc/>
    public sealed override int Read(Span<byte> buffer)
    {
        while (given == output.WrittenCount && !hasEnded)
            Fill();
        var part = output.WrittenSpan[given..];
        part = part[..Math.Min(part.Length, buffer.Length)];
        part.CopyTo(buffer);
        given += part.Length;
        return part.Length;
    }

    /// <summary>Writes what a block becomes.</summary>
    /// <param name="block">The bytes; those that were left the last time stand first.</param>
    /// <param name="isLast">Whether no more follow.</param>
    /// <param name="output">The buffer to fill.</param>
    /// <returns>How many bytes are done: all of the last block, and all but a few of any other.</returns>
    protected abstract int Rewrite(ReadOnlySpan<byte> block, bool isLast, IBufferWriter<byte> output);

    private void Fill()
    {
        output.ResetWrittenCount();
        given = 0;
        var count = source.Read(input.AsSpan(held));
        hasEnded = count == 0;
        var block = input.AsSpan(0, held + count);
        var done = Rewrite(block, hasEnded, output);
        block[done..].CopyTo(input);
        held = block.Length - done;
    }
}
