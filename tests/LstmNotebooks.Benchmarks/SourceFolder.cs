using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Benchmarks;

/// <summary>The folder of this project's sources, in the clone that it was built in.</summary>
internal static class SourceFolder
{
    public static string PathOf(params ReadOnlySpan<string> names) =>
        Path.Combine([RepositoryFiles.Root, "tests", "LstmNotebooks.Benchmarks", .. names]);
}
