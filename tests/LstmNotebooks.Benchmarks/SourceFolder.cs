namespace LstmNotebooks.Benchmarks;

/// <summary>The folder of this project's sources, in the clone that it was built in.</summary>
internal static class SourceFolder
{
    public static string PathOf(params ReadOnlySpan<string> names)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LstmNotebooks.sln")))
                return Path.Combine([folder.FullName, "tests", "LstmNotebooks.Benchmarks", .. names]);
        }
        throw new InvalidOperationException($"No LstmNotebooks.sln lies above {AppContext.BaseDirectory}: run the benchmark from the clone that it was built in.");
    }
}
