using System.Text;

namespace LstmNotebooks.Data;

/// <summary>A text of any encoding as UTF-8; an error where bytes are none of it.</summary>
internal sealed class TranscodedStream : ReadOnlyStream
{
    private readonly Stream source;
    private readonly string name;
    private readonly TextEncoding encoding;
    private int lines = 1;

    /// <param name="content">The bytes; the stream stays the caller's.</param>
    /// <param name="name">What errors call the file.</param>
    /// <param name="encoding">The encoding of the bytes.</param>
    public TranscodedStream(Stream content, string name, TextEncoding encoding)
    {
        (this.name, this.encoding) = (name, encoding);
        source = Encoding.CreateTranscodingStream(content, encoding.Value, Encoding.UTF8, leaveOpen: true);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = source.Read(buffer);
            lines += buffer[..count].Count((byte)'\n');
            return count;
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException(
                $"{name}: the bytes {Convert.ToHexString(error.BytesUnknown ?? [])} behind line {lines} are not {encoding}. "
                + "Pass the file's own Encoding, or save it as UTF-8.",
                error);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
