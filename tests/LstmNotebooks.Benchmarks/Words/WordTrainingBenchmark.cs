using System.Diagnostics;
using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Benchmarks;

/// <summary>Learns word vectors once, from a file to a file.</summary>
internal static class WordTrainingBenchmark
{
    /// <summary>The library's name among the trainers.</summary>
    public const string Trainer = "LstmNotebooks";

    /// <param name="definition">What to learn.</param>
    /// <param name="corpusFile">Is read.</param>
    /// <param name="vectorsFile">Is written.</param>
    /// <param name="started">The clock when the process was started.</param>
    /// <param name="row">Gets the times.</param>
    public static void Run(WordCase definition, string corpusFile, string vectorsFile, long started, Row row)
    {
        var corpus = WordCorpus.Read(corpusFile);
        // What this process prints is its line of JSON; the progress of training is not.
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        var start = Stopwatch.GetTimestamp();
        var vectors = definition.Train(corpus);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.SetOut(output);
        vectors.Save(vectorsFile, WordVectorFormat.Word2VecBinary);

        row.Add("trainer", Trainer);
        row.Add("train_s", seconds, decimals: 3);
        row.Add("all_s", Stopwatch.GetElapsedTime(started).TotalSeconds, decimals: 3);
    }
}
