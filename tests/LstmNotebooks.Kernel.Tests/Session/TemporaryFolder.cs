namespace LstmNotebooks.Kernel.Tests.Session;

/// <summary>A notebook's folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lstm-kernel-tests-");

    public string Path => folder.FullName;

    /// <summary>Writes a file and gives its full path.</summary>
    public string Write(string relativePath, string content)
    {
        var path = System.IO.Path.Combine(Path, relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>A session whose notebook lies in the folder.</summary>
    public SessionRun Run() => new(new() { NotebookName = "test.ipynb", WorkingDirectory = Path });

    public void Dispose() => folder.Delete(recursive: true);
}
