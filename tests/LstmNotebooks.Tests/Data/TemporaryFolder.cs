namespace LstmNotebooks.Tests.Data;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lstm-tests-");

    public string Find(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(Find(name), text);
        return Find(name);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
