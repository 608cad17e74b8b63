namespace LstmNotebooks.Data;

/// <summary>
/// A file that is read from its start, unpacked when it is a gzip file or a ZIP file that holds one file, whatever its name.
/// </summary>
internal sealed class UnpackedFile : IDisposable
{
    private readonly FileStream file;

    private UnpackedFile(FileStream file, Stream content) => (this.file, Content) = (file, content);

    /// <summary>As messages name it.</summary>
    public string Name => Path.GetFileName(file.Name);

    /// <summary>What the file holds.</summary>
    public Stream Content { get; }

    /// <summary>How many bytes of the file are read.</summary>
    public long Read => file.Position;

    /// <summary>How many bytes the file has.</summary>
    public long Length => file.Length;

    public static UnpackedFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new FileNotFoundException(
                $"There is no file '{path}' (looked for at '{Path.GetFullPath(path)}'). Check the path, "
                + $"which is relative to the current directory, '{Directory.GetCurrentDirectory()}'.",
                path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        try
        {
            return new UnpackedFile(file, ContentOf(file));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Content.Dispose();
        file.Dispose();
    }

    private static Stream ContentOf(FileStream file)
    {
        var start = new byte[8];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start.AsSpan(0, length) switch
        {
            [0x1F, 0x8B, ..] => new GzipContent(file),
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => new ZipContent(file),
            var other when FormOf(other) is { } form => throw new InvalidDataException($"{Path.GetFileName(file.Name)} is {form}"),
            _ => file,
        };
    }

    /// <summary>What a file is that cannot be read as it is, and what to do; null for any other.</summary>
    private static string? FormOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "an xz file. Unpack it, and load what it held.",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => "a 7z file. Unpack it, and load what it held.",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7, ..] => "a RAR file. Unpack it, and load what it held.",
        [
            (byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, 0x26, ..,
        ] => "a bzip2 file. Unpack it, and load what it held.",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "a Zstandard file. Unpack it, and load what it held.",
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            ..,
        ] => "an old Office document, such as an Excel workbook (.xls). Save its sheet as CSV, and load that.",
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "a Parquet file. Save its table as CSV, and load that.",
        _ => null,
    };
}
