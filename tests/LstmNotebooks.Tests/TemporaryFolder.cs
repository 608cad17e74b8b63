namespace LstmNotebooks.Tests;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lstm-tests-");

    /// <summary>The names of all files in it.</summary>
    public string[] Files => [.. folder.EnumerateFiles().Select(static file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>The path of a file in it, there or not.</summary>
    public string Find(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Writes a text and gives its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(Find(name), text);
        return Find(name);
    }

    /// <summary>Writes bytes and gives their path.</summary>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(Find(name), bytes);
        return Find(name);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
