using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Architecture;

public sealed class LineLengthTests
{
    // What two columns of an editor show side by side.
    private const int Most = 140;

    [Theory]
    [InlineData("LstmNotebooks.Kernel")]
    [InlineData("LstmNotebooks.Cli")]
    public void Lines_OfAProject_CanBeReadWithoutScrolling(string project)
    {
        var sources = Directory.EnumerateFiles(RepositoryFiles.Find($"src/{project}"), "*.cs", SearchOption.AllDirectories);

        var wide = sources.SelectMany(file => File.ReadLines(file).Index()
            .Where(line => line.Item.Length > Most)
            .Select(line => $"{Path.GetRelativePath(RepositoryFiles.Root, file)}, line {line.Index + 1}: {line.Item.Length} characters"));

        Assert.Empty(wide);
    }
}
