namespace LstmNotebooks.Data;

/// <summary>The bytes of a file, and some more behind its end.</summary>
internal sealed class ExtendedFile(FileStream file, byte[] more) : ReadOnlyStream
{
    private readonly FileStream file = file;
    private readonly byte[] more = more;
    private int given;

    /// <summary>Whether bytes that are not the file's were read.</summary>
    public bool IsPastFile => given > 0;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (!IsPastFile && file.Read(buffer) is > 0 and var count)
            return count;
        var rest = more.AsSpan(given);
        rest = rest[..Math.Min(rest.Length, buffer.Length)];
        rest.CopyTo(buffer);
        given += rest.Length;
        return rest.Length;
    }
}
