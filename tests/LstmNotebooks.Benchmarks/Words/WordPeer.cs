using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>Another trainer of word vectors on this machine, with the library's settings.</summary>
internal sealed class WordPeer
{
    private const string Script = "word_vectors.py";

    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly string[] arguments;

    private WordPeer(string name, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        (Name, this.environment, this.arguments) = (name, environment, arguments);

    public string Name { get; }

    /// <summary>Those that are there; installs nothing.</summary>
    /// <param name="vectorBits">256 keeps gensim's BLAS from AVX-512.</param>
    /// <param name="missing">Is told what is not there, and goes on.</param>
    public static IReadOnlyList<WordPeer> Find(int vectorBits, Action<string> missing)
    {
        var found = new List<WordPeer>();
        foreach (var find in new[] { FastText, () => Gensim(vectorBits) })
        {
            try
            {
                found.Add(find());
            }
            catch (InvalidOperationException error)
            {
                missing(error.Message);
            }
        }
        return found;
    }

    /// <summary>Learns vectors in a process of its own and returns the line of JSON that it prints.</summary>
    public string Measure(WordCase definition, int threads, string corpusFile, string vectorsFile) =>
        ProcessOutput.Read(Python.Script(Script, environment,
        [
            definition.ToJson(),
            "--trainer",
            Name,
            "--threads",
            threads.ToString(CultureInfo.InvariantCulture),
            "--corpus",
            corpusFile,
            "--vectors",
            vectorsFile,
            .. arguments,
        ]));

    private static WordPeer FastText()
    {
        const string Program = "fasttext";
        Python.Require("json", "Python, which measures fastText,", "python3");
        if (Environment.GetEnvironmentVariable("FASTTEXT") is { Length: > 0 } given)
            return File.Exists(given)
                ? Peer(given)
                : throw new InvalidOperationException(
                    $"fastText is missing: FASTTEXT names {given}, where no file is. Set it to fastText's program.");
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return folders.Select(static folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists) is { } program
            ? Peer(program)
            : throw new InvalidOperationException(
                $"fastText is missing: no folder of PATH holds {Program}. Install Debian's fasttext or set FASTTEXT to its "
                + "program; the benchmark installs nothing.");

        static WordPeer Peer(string program) => new("fastText", new Dictionary<string, string>(), "--program", program);
    }

    private static WordPeer Gensim(int vectorBits)
    {
        Python.Require("gensim", "gensim", "python3-gensim");
        // Its threads call the BLAS, each for itself.
        var environment = new Dictionary<string, string>(OpenBlas.Environment(vectorBits))
        {
            ["OMP_NUM_THREADS"] = "1",
            ["OPENBLAS_NUM_THREADS"] = "1",
        };
        return new WordPeer("gensim", environment);
    }
}
