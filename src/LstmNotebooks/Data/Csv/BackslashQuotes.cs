using System.Buffers;

namespace LstmNotebooks.Data;

/// <summary>A CSV file that writes a quote within quotes as \", with such quotes doubled, as the parser expects them.</summary>
/// <param name="source">The file; it stays the caller's.</param>
/// <param name="delimiter">What stands between two cells.</param>
internal sealed class BackslashQuotes(Stream source, char delimiter) : RewrittenStream(source)
{
    private const byte Quote = (byte)'"';
    private const byte Backslash = (byte)'\\';

    private readonly byte delimiter = (byte)delimiter;
    private bool isInside;
    private bool mayOpen = true;

    /// <inheritdoc/>
    protected override int Rewrite(ReadOnlySpan<byte> block, bool isLast, IBufferWriter<byte> output)
    {
        var written = output.GetSpan(block.Length + 1);
        var (count, i) = (0, 0);
        for (; i < block.Length; i++)
        {
            var isEscape = isInside && block[i] == Backslash;
            if (isEscape && i + 1 == block.Length && !isLast)
                break;
            if (isEscape && i + 1 < block.Length && block[i + 1] is (Quote or Backslash))
            {
                i++;
                written[count++] = block[i];
                if (block[i] == Quote)
                    written[count++] = Quote;
            }
            else
            {
                Pass(block[i]);
                written[count++] = block[i];
            }
        }

        output.Advance(count);
        return i;
    }

    /// <summary>A doubled quote closes the cell and opens it again.</summary>
    private void Pass(byte one)
    {
        if (one == Quote && (isInside || mayOpen))
            (isInside, mayOpen) = (!isInside, true);
        else if (!isInside)
            mayOpen = one == delimiter || one is (byte)'\n' or (byte)'\r';
    }
}
