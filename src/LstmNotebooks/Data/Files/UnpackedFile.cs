namespace LstmNotebooks.Data;

/// <summary>A file that is read from its start, unpacked when it is a gzip file, whatever its name.</summary>
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
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return new UnpackedFile(file, isGzip ? new GzipContent(file) : file);
    }

    public void Dispose()
    {
        Content.Dispose();
        file.Dispose();
    }
}
