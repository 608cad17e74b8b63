using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Architecture;

public sealed class LineLengthTests
{
    // What two columns of an editor show side by side.
    private const int Most = 140;

    [Fact]
    public void Lines_OfEveryProject_CanBeReadWithoutScrolling()
    {
        var sources = Directory.EnumerateFiles(RepositoryFiles.Find("src"), "*.cs", SearchOption.AllDirectories);

        var wide = sources.SelectMany(file => File.ReadLines(file).Index()
            .Where(line => line.Item.Length > Most)
            .Select(line => $"{Path.GetRelativePath(RepositoryFiles.Root, file)}, line {line.Index + 1}: {line.Item.Length} characters"));

        Assert.Empty(wide);
    }
}
