using System.Security.Cryptography;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Determinism;

/// <summary>Cosines, neighbours, analogies and maps of random vectors; what is left is the hash of their numbers.</summary>
internal static class EmbeddingMaps
{
    private const int Words = 700;
    private const int Size = 21;

    public static string Hash()
    {
        var vectors = new WordVectors(Enumerable.Range(0, Words).Select(i => $"w{i}"), new RandomStream(8).NextNormals(Words * Size), Size);
        string[] some = [.. vectors.Words.Take(90)];
        var rows = vectors.Rows(some);
        var map = TSne.Map(
            rows, new TSneOptions { Perplexity = 9, Iterations = 40, ExaggeratedIterations = 20, Progress = TextWriter.Null });
        using var bytes = new MemoryStream();
        foreach (var matrix in (float[][,])[vectors.Similarities(some), Pca.Fit(rows, components: 3).Transform(rows), map.Points])
            FloatBytes.Write(bytes, [.. matrix.Cast<float>()]);
        foreach (
            var answers in (Neighbours[])
            [
                vectors.Nearest("w5", 50),
                vectors.Analogy("w1", "w2", "w3", 50),
                vectors.Analogy("w1", "w2", "w3", 50, AnalogyMethod.Multiply),
            ])
            FloatBytes.Write(bytes, [.. answers.Select(answer => answer.Score)]);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..16];
    }
}
