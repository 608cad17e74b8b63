namespace LstmNotebooks.Benchmarks;

/// <summary>Where a comparison keeps every line of JSON as it comes.</summary>
internal sealed class ResultsFolder(string path)
{
    public string Path { get; } = path;

    public string Machine => FileOf("machine");

    /// <summary>The lines of one side.</summary>
    public string Of(Side side) => FileOf(side.File);

    /// <summary>An empty folder for a new comparison: the results of an earlier one in it are deleted.</summary>
    /// <param name="path">A temporary folder when null.</param>
    /// <param name="sides">That will be measured.</param>
    public static ResultsFolder New(string? path, IEnumerable<Side> sides)
    {
        var folder = new ResultsFolder(
            path is null ? Directory.CreateTempSubdirectory("lstm-benchmark-").FullName : Directory.CreateDirectory(path).FullName);
        foreach (var file in sides.Select(folder.Of).Append(folder.Machine))
            File.Delete(file);
        return folder;
    }

    public static void Add(string file, string line) => File.AppendAllText(file, line + "\n");

    public static IReadOnlyList<ResultRow> Read(string file) => File.Exists(file)
        ? [.. File.ReadLines(file).Select(ResultRow.Parse)]
        : throw new ArgumentException($"{file} is not there: --results expects the folder of a comparison that was measured.");

    private string FileOf(string name) => System.IO.Path.Combine(Path, $"{name}.jsonl");
}
