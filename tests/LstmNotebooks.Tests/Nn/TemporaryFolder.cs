namespace LstmNotebooks.Tests.Nn;

/// <summary>An empty folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lstm-tests-");

    /// <summary>A path in it.</summary>
    public string this[string name] => Path.Combine(folder.FullName, name);

    /// <summary>The names of all files in it.</summary>
    public string[] Files => [.. folder.EnumerateFiles().Select(static file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public void Dispose() => folder.Delete(recursive: true);
}
