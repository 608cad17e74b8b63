namespace LstmNotebooks.Data;

/// <summary>A file that is read from its start, unpacked when it is a gzip file or a ZIP file of one file, whatever its name.</summary>
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
            throw new FileNotFoundException($"There is no file '{path}' (looked for at '{Path.GetFullPath(path)}'). Check the path, which is relative to the current directory, '{Directory.GetCurrentDirectory()}'.", path);
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
        Span<byte> start = stackalloc byte[4];
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        return start switch
        {
            [0x1F, 0x8B, ..] => new GzipContent(file),
            [(byte)'P', (byte)'K', 3, 4] or [(byte)'P', (byte)'K', 5, 6] => new ZipContent(file),
            _ => file,
        };
    }
}
