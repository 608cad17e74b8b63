using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Tests.Embeddings;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// Measures how the library, and peers if asked for, learn word vectors: trainer after trainer on one file, so that a mood of the
/// machine meets all.
/// </summary>
internal sealed class WordsRun
{
    private readonly BenchmarkOptions options;
    private readonly WordResults results;
    private readonly string corpusFile;
    private readonly WordCorpus corpus;
    private readonly IReadOnlyList<CaseDefinition> cases;
    private readonly IReadOnlyList<WordPeer> peers;

    private WordsRun(BenchmarkOptions options)
    {
        this.options = options;
        results = WordResults.New(options.Results);
        if (options.Corpus is null)
            WordCorpus.WriteApiDocs(results.ApiDocs);
        corpusFile = options.Corpus ?? results.ApiDocs;
        corpus = WordCorpus.Read(corpusFile);
        ResultsFolder.Add(
            results.Setting, corpus.Describe(options.Corpus is null ? "documentation of .NET" : Path.GetFileName(corpusFile)));
        cases = [.. options.Cases.Where(IsThere)];
        peers = options.Against is not null ? WordPeer.Find(options.VectorBits, LeaveOut) : [];
    }

    /// <summary>Measures, unless only the verdict is asked for, prints the report and returns whether all targets hold.</summary>
    public static bool Run(BenchmarkOptions options)
    {
        if (options.IsVerdictOnly)
            return new WordsReport(new WordResults(options.Results!)).Write(Console.Out);
        var run = new WordsRun(options);
        run.MeasureMachine();
        for (var alternation = 1; alternation <= options.Alternations; alternation++)
        {
            run.Alternate(alternation);
            run.MeasureMachine();
        }
        Console.Error.WriteLine($"All results: {run.results.Path}");
        return new WordsReport(run.results).Write(Console.Out);
    }

    private void Alternate(int alternation)
    {
        foreach (var threads in options.Threads)
        {
            foreach (var definition in cases)
            {
                Console.Error.WriteLine($"Alternation {alternation} of {options.Alternations}, {threads} threads, {definition.Name}");
                if (definition is WordCase { Model: not null } words)
                    MeasureAll(words, threads, alternation);
                else if (definition is WordCase glove)
                    Keep(glove, threads, MeasureOurs(glove, threads));
                else
                    ResultsFolder.Add(results.Runs, MeasureOurs(definition, threads));
            }
        }
    }

    /// <summary>The first of the trainers changes every time.</summary>
    private void MeasureAll(WordCase definition, int threads, int alternation)
    {
        for (var turn = 0; turn <= peers.Count; turn++)
        {
            var trainer = (turn + alternation) % (peers.Count + 1);
            if (trainer == 0)
            {
                Keep(definition, threads, MeasureOurs(definition, threads));
                continue;
            }
            var peer = peers[trainer - 1];
            QuietMachine.Wait(options.Quiet);
            Keep(definition, threads, peer.Measure(definition, threads, corpusFile, results.Vectors(definition.Name, peer.Name, threads)));
        }
    }

    private string MeasureOurs(CaseDefinition definition, int threads)
    {
        QuietMachine.Wait(options.Quiet);
        return OwnProcess.Run(options.VectorBits, "--words", definition.Name, "--threads", Text(threads), "--seconds", Text(options.Seconds / options.Alternations),
            "--corpus", corpusFile, "--vectors", results.Vectors(
                definition.Name, WordTrainingBenchmark.Trainer, threads), "--started", Text(Stopwatch.GetTimestamp()));
    }

    private bool IsThere(CaseDefinition definition)
    {
        if (definition is not LoadingCase { File: var file } || File.Exists(DataMirror.Find(file)))
            return true;
        LeaveOut($"{file} is not in the data mirror; set LSTM_DATA_MIRROR to a folder that has it.");
        return false;
    }

    /// <summary>Keeps a run with what its vectors are worth.</summary>
    private void Keep(WordCase definition, int threads, string line)
    {
        var trained = ResultRow.Parse(line);
        var file = results.Vectors(definition.Name, trained.Text("trainer"), threads);
        var vectors = WordVectors.Load(file, new WordVectorOptions { Progress = TextWriter.Null });
        RequireSameWords(trained.Text("trainer"), vectors);
        var row = Row.Parse(line);
        // GloVe reads the corpus once and then counted pairs.
        if (definition.Model is not null)
            row.Add("words_per_s", corpus.Vocabulary.TokenCount * definition.Epochs / trained.Number("train_s")!.Value, decimals: 0);
        if (RelatedWords.Known(vectors).Length > RelatedWords.Pairs.Count / 2)
            row.Add("auc", RelatedWords.AreaUnderCurve(vectors), decimals: 4);
        row.Add("sha256", Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
        ResultsFolder.Add(results.Runs, row.ToString());
    }

    private void RequireSameWords(string trainer, WordVectors vectors)
    {
        var words = vectors.Words.Where(static word => word[0] != '<').ToHashSet(StringComparer.Ordinal);
        if (!words.SetEquals(corpus.Vocabulary))
            throw new InvalidOperationException(
                $"{trainer} learned {words.Count} words but the corpus has {corpus.Vocabulary.Count} that occur "
                + $"{WordCorpus.MinCount} times or more: the sides do not run the same. Pass a corpus with a sentence per line, "
                + "spaces between words and nothing in angle brackets.");
    }

    private void LeaveOut(string why)
    {
        Console.Error.WriteLine(why);
        var row = new Row();
        row.Add("missing", why);
        ResultsFolder.Add(results.Setting, row.ToString());
    }

    private void MeasureMachine()
    {
        QuietMachine.Wait(options.Quiet);
        ResultsFolder.Add(results.Machine, OwnProcess.Run(options.VectorBits, "--machine"));
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
