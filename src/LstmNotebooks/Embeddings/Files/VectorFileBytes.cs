using LstmNotebooks.Data;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>The bytes of a file, unpacked when it is a gzip or ZIP file; read in blocks, however long it is.</summary>
internal sealed class VectorFileBytes : IDisposable
{
    private const int BlockLength = 1 << 20;

    private byte[] buffer = new byte[BlockLength];
    private int start, end;

    private VectorFileBytes(UnpackedFile file) => File = file;

    /// <summary>Where the bytes come from.</summary>
    public UnpackedFile File { get; }

    /// <summary>As messages name it.</summary>
    public string Name => File.Name;

    /// <summary>Opens a file; an error where it is known to be another.</summary>
    public static VectorFileBytes Open(string path)
    {
        var bytes = new VectorFileBytes(UnpackedFile.Open(path));
        try
        {
            var head = bytes.Peek(OtherFile.Length);
            return (OtherFile.What(head, "a file of words") ?? OtherFile.Utf16(head)) is { } other
                ? throw new InvalidDataException($"{bytes.Name} is {other}")
                : bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>At least <paramref name="count"/> bytes from here on, without taking them; fewer only where the file ends.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - start < count && Fill())
            continue;
        return buffer.AsSpan(start..end);
    }

    /// <summary>Takes bytes that were peeked at.</summary>
    public void Skip(int count) => start += count;

    /// <summary>Takes the next line, without its end; false when there is none.</summary>
    public bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var rest = buffer.AsSpan(start..end);
            var length = rest[searched..].IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = rest[..(searched + length)].TrimEnd((byte)'\r');
                start += searched + length + 1;
                return true;
            }
            searched = rest.Length;
            if (Fill())
                continue;
            line = buffer.AsSpan(start..end);
            start = end;
            return line.Length > 0;
        }
    }

    public void Dispose() => File.Dispose();

    /// <summary>Reads more behind what is there; false at the end of the file.</summary>
    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start..end).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, 2 * buffer.Length);
        var count = File.Content.Read(buffer.AsSpan(end));
        end += count;
        return count > 0;
    }
}
