using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Architecture;

public sealed class RoomsTests
{
    // What a newcomer can look over; beyond that, sub-folders name the ideas.
    private const int Most = 32;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Folders_OfTheSources_CanBeLookedOver(string root)
    {
        var full = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, root), "*.cs", SearchOption.AllDirectories)
            .GroupBy(static file => Path.GetDirectoryName(file)!)
            .Where(static folder => folder.Count() > Most)
            .Select(static folder => $"{Path.GetRelativePath(RepositoryFiles.Root, folder.Key)}: {folder.Count()} files");

        Assert.Empty(full);
    }

    /// <summary>A test lies where what it tests lies, so that it is found without a search.</summary>
    [Theory]
    [InlineData("Autograd")]
    [InlineData("Charts")]
    [InlineData("Data")]
    [InlineData("Display")]
    [InlineData("Embeddings")]
    [InlineData("Metrics")]
    [InlineData("Models")]
    [InlineData("Nn")]
    [InlineData("Numerics")]
    [InlineData("Optim")]
    [InlineData("Text")]
    [InlineData("TimeSeries")]
    [InlineData("Training")]
    public void Tests_OfATypeOfTheLibrary_LieInItsRoom(string layer)
    {
        var rooms = RoomsOf($"src/LstmNotebooks/{layer}", ".cs").ToLookup(static one => one.Name.Split('.')[0], static one => one.Room);
        var tests = RoomsOf($"tests/LstmNotebooks.Tests/{layer}", "Tests.cs");

        var misplaced = tests.Where(test => rooms.Contains(test.Name) && !rooms[test.Name].Contains(test.Room));

        Assert.Empty(misplaced.Select(test => $"{test.Room}/{test.Name}Tests.cs: {test.Name} lies in {rooms[test.Name].First()}"));
    }

    private static IEnumerable<(string Name, string Room)> RoomsOf(string folder, string ending)
    {
        var root = Path.Combine(RepositoryFiles.Root, folder);
        return Directory.EnumerateFiles(root, "*" + ending, SearchOption.AllDirectories)
            .Select(file => (
                Path.GetFileName(file)[..^ending.Length],
                Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/')));
    }
}
