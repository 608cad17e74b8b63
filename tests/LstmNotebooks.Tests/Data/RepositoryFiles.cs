namespace LstmNotebooks.Tests.Data;

/// <summary>Files of the repository, found from where the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string Find(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LstmNotebooks.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No LstmNotebooks.sln above {AppContext.BaseDirectory}.");
    }
}
