namespace LstmNotebooks.Benchmarks;

/// <summary>Where a comparison keeps every line of JSON as it comes.</summary>
internal sealed class ResultsFolder(string path)
{
    public string Path { get; } = path;

    public string Ours { get; } = System.IO.Path.Combine(path, "ours.jsonl");

    public string Torch { get; } = System.IO.Path.Combine(path, "torch.jsonl");

    public string Machine { get; } = System.IO.Path.Combine(path, "machine.jsonl");

    /// <summary>An empty folder for a new comparison: the results of an earlier one in it are deleted.</summary>
    /// <param name="path">A temporary folder when null.</param>
    public static ResultsFolder New(string? path)
    {
        var folder = new ResultsFolder(path is null ? Directory.CreateTempSubdirectory("lstm-benchmark-").FullName : Directory.CreateDirectory(path).FullName);
        foreach (var file in new[] { folder.Ours, folder.Torch, folder.Machine })
            File.Delete(file);
        return folder;
    }

    public static void Add(string file, string line) => File.AppendAllText(file, line + "\n");

    public static IReadOnlyList<ResultRow> Read(string file) => File.Exists(file)
        ? [.. File.ReadLines(file).Select(ResultRow.Parse)]
        : throw new ArgumentException($"{file} is not there: --results expects the folder of a comparison that was measured.");
}
