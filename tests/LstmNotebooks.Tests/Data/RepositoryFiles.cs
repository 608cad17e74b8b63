namespace LstmNotebooks.Tests.Data;

/// <summary>Files of the repository, found from where the program runs.</summary>
internal static class RepositoryFiles
{
    public static string Root => field ??= FindRoot();

    public static string Find(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LstmNotebooks.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException(
            $"No LstmNotebooks.sln lies above {AppContext.BaseDirectory}: run this from the clone that it was built in.");
    }
}
