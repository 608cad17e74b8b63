using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Architecture;

public sealed class RoomsTests
{
    // What a newcomer can look over; beyond that, sub-folders name the ideas.
    private const int Most = 32;

    [Fact]
    public void Folders_OfTheSources_CanBeLookedOver()
    {
        var full = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .GroupBy(static file => Path.GetDirectoryName(file)!)
            .Where(static folder => folder.Count() > Most)
            .Select(static folder => $"{Path.GetRelativePath(RepositoryFiles.Root, folder.Key)}: {folder.Count()} files");

        Assert.Empty(full);
    }
}
