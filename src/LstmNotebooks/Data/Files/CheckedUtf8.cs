using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace LstmNotebooks.Data;

/// <summary>UTF-8 without its mark; an error with line, byte and a guess where bytes are none.</summary>
/// <param name="source">The bytes, from the start; the stream stays the caller's.</param>
/// <param name="name">What the error calls the file.</param>
internal sealed class CheckedUtf8(Stream source, string name) : RewrittenStream(source)
{
    private readonly string name = name;
    private long bytes;
    private int lines = 1;
    private bool hasBegun;

    /// <inheritdoc/>
    protected override int Rewrite(ReadOnlySpan<byte> block, bool isLast, IBufferWriter<byte> output)
    {
        var done = 0;
        if (!hasBegun)
        {
            if (block.Length < 4 && !isLast)
                return 0;
            hasBegun = true;
            EncodingGuess.RefuseZeros(block, name);
            done = block.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        }

        var end = isLast ? block.Length : EndOfWhole(block);
        var whole = block[done..end];
        if (!Utf8.IsValid(whole))
            throw NotUtf8(block, done, isLast);
        output.Write(whole);
        lines += LineEnds(block[..end]);
        bytes += end;
        return end;
    }

    /// <summary>Where a character begins that the block cuts off; else the end of the block.</summary>
    private static int EndOfWhole(ReadOnlySpan<byte> block)
    {
        for (var start = block.Length - 1; start >= Math.Max(0, block.Length - 3); start--)
        {
            if ((block[start] & 0xC0) != 0x80)
                return Rune.DecodeFromUtf8(block[start..], out _, out _) == OperationStatus.NeedMoreData ? start : block.Length;
        }

        return block.Length;
    }

    private static int LineEnds(ReadOnlySpan<byte> text) => text.Contains((byte)'\n') ? text.Count((byte)'\n') : text.Count((byte)'\r');

    private InvalidDataException NotUtf8(ReadOnlySpan<byte> block, int start, bool isLast)
    {
        var bad = start;
        while (Rune.DecodeFromUtf8(block[bad..], out _, out var length) == OperationStatus.Done)
            bad += length;
        var line = lines + LineEnds(block[..bad]);
        var isCut = isLast && Rune.DecodeFromUtf8(block[bad..], out _, out _) == OperationStatus.NeedMoreData;
        var guess = EncodingGuess.Of(block);
        var cut = isCut ? "The file ends within a character: it may be cut off. " : "";
        return new InvalidDataException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}, line {line}: byte {bytes + bad + 1} of the file, 0x{block[bad]:X2}, is not UTF-8. ")
            + cut + guess.Explain(block, bad));
    }
}
