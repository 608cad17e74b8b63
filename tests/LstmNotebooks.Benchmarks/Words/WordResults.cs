using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>The folder in which a comparison of word vectors keeps every line of JSON, the corpus and the vectors.</summary>
internal sealed class WordResults(string path)
{
    public string Path { get; } = path;

    /// <summary>A line for every run of every trainer.</summary>
    public string Runs { get; } = System.IO.Path.Combine(path, "words.jsonl");

    public string Machine { get; } = System.IO.Path.Combine(path, "words-machine.jsonl");

    /// <summary>The line of the corpus, and one for everything that is missing.</summary>
    public string Setting { get; } = System.IO.Path.Combine(path, "words-setting.jsonl");

    /// <summary>Where the documentation of .NET is written to.</summary>
    public string ApiDocs { get; } = System.IO.Path.Combine(path, "api-docs.txt");

    /// <summary>A folder for a new comparison: the results of an earlier one in it are deleted.</summary>
    /// <param name="path">A temporary folder when null.</param>
    public static WordResults New(string? path)
    {
        var results = new WordResults(
            path is null ? Directory.CreateTempSubdirectory("lstm-words-").FullName : Directory.CreateDirectory(path).FullName);
        foreach (var file in new[] { results.Runs, results.Machine, results.Setting })
            File.Delete(file);
        return results;
    }

    /// <summary>The vectors that a trainer made last.</summary>
    public string Vectors(string name, string trainer, int threads) =>
        System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"{name}-{trainer}-{threads}.bin"));
}
