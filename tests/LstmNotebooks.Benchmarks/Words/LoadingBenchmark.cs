using System.Diagnostics;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Benchmarks;

/// <summary>Loads a file of word vectors and looks for the words nearest to one.</summary>
internal static class LoadingBenchmark
{
    private const int Neighbours = 10;

    public static void Run(LoadingCase definition, double seconds, Row row)
    {
        var file = DataMirror.Find(definition.File);
        var options = new WordVectorOptions { Progress = TextWriter.Null };
        var start = Stopwatch.GetTimestamp();
        var vectors = WordVectors.Load(file, options);
        var first = Stopwatch.GetElapsedTime(start).TotalSeconds;
        RequireNearest(vectors, definition.Word);

        var loads = Samples.Measure(() => WordVectors.Load(file, options), seconds);
        var queries = Samples.Measure(() => vectors.Nearest(definition.Word, Neighbours), seconds / 2);
        row.Add("trainer", WordTrainingBenchmark.Trainer);
        row.Add("words", vectors.Count);
        row.Add("size", vectors.Size);
        row.AddMilliseconds("ms_first_load", first);
        row.AddMilliseconds("ms_load", loads.Median);
        row.AddMilliseconds("ms_load_min", loads.Minimum);
        row.AddMicroseconds("us_nearest", queries.Median);
        row.AddMicroseconds("us_nearest_min", queries.Minimum);
    }

    /// <summary>The benchmark times no answer that is wrong: cosines in double find the same word.</summary>
    private static void RequireNearest(WordVectors vectors, string word)
    {
        var expected = vectors.Words.Where(other => other != word).MaxBy(other => Cosine(vectors[word], vectors[other]));
        var found = vectors.Nearest(word, Neighbours)[0].Word;
        if (found != expected)
            throw new InvalidOperationException(
                $"The word nearest to '{word}' should be '{expected}' but the library found '{found}': "
                + "the benchmark times nothing that is wrong.");
    }

    private static double Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double product = 0, lengthOfA = 0, lengthOfB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            product += (double)a[i] * b[i];
            lengthOfA += (double)a[i] * a[i];
            lengthOfB += (double)b[i] * b[i];
        }
        return product / Math.Sqrt(lengthOfA * lengthOfB);
    }
}
