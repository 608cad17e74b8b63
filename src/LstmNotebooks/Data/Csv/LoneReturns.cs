using System.Buffers;

namespace LstmNotebooks.Data;

/// <summary>
/// A CSV file whose lines end in line feeds, with every carriage return that stands alone hidden from the parser, which would end
/// the row there.
/// </summary>
/// <param name="source">The file; it stays the caller's.</param>
internal sealed class LoneReturns(Stream source) : RewrittenStream(source)
{
    /// <summary>What stands for one: a code point that is kept free for use inside programs, and stands in no text.</summary>
    private const char Mark = '\uFFFF';

    private static readonly byte[] MarkBytes = [0xEF, 0xBF, 0xBF];

    private bool wasSeen;

    /// <summary>A cell with its carriage returns.</summary>
    public string Restore(string cell) => wasSeen ? cell.Replace(Mark, '\r') : cell;

    /// <inheritdoc/>
    protected override int Rewrite(ReadOnlySpan<byte> block, bool isLast, IBufferWriter<byte> output)
    {
        // Most files have none, or all of them before line feeds.
        var done = !block.EndsWith("\r"u8) && block.Count((byte)'\r') == block.Count("\r\n"u8) ? block.Length : 0;
        output.Write(block[..done]);
        while (block[done..].IndexOf((byte)'\r') is >= 0 and var ahead)
        {
            var place = done + ahead;
            if (place + 1 == block.Length && !isLast)
            {
                output.Write(block[done..place]);
                return place;
            }

            var isAlone = place + 1 == block.Length || block[place + 1] != (byte)'\n';
            output.Write(block[done..(isAlone ? place : place + 1)]);
            if (isAlone)
            {
                output.Write(MarkBytes);
                wasSeen = true;
            }

            done = place + 1;
        }

        output.Write(block[done..]);
        return block.Length;
    }
}
