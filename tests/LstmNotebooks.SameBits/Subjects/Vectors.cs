using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.SameBits.Subjects;

/// <summary>Vectors of words, and maps of them.</summary>
internal static class Vectors
{
    public static Subject[] Subjects { get; } =
    [
        new("word2vec, skip-gram", bits => bits.Write(Word2VecOf(Word2VecModel.SkipGram).Values)),
        new("word2vec, CBOW", bits => bits.Write(Word2VecOf(Word2VecModel.Cbow).Values)),
        new("GloVe", bits => bits.Write(GloVeVectors().Values)),
        new("cosines, neighbours, analogies", Search),
        new("PCA", bits => bits.Write(Pca.Fit(Matrix(), components: 3).Transform(Matrix()))),
        new("t-SNE from PCA", bits => Map(TSneInitialization.Pca, bits)),
        new("t-SNE from random places", bits => Map(TSneInitialization.Random, bits)),
    ];

    private static WordVectors Word2VecOf(Word2VecModel model)
    {
        var sentences = ToyCorpus.Sentences(200, seed: 12);
        return Word2Vec.Train(sentences, ToyCorpus.Vocabulary(sentences), new() { Model = model, Size = 37, Epochs = 2, Sample = 1e-2 });
    }

    private static WordVectors GloVeVectors()
    {
        var sentences = ToyCorpus.Sentences(200, seed: 13);
        return GloVe.Train(sentences, ToyCorpus.Vocabulary(sentences), new() { Size = 37, Epochs = 2 });
    }

    private static void Search(BitWriter bits)
    {
        var vectors = new WordVectors(Enumerable.Range(0, 300).Select(i => $"w{i}"), new RandomStream(14).Normals(300 * 21), 21);
        bits.Write(vectors.Similarities(vectors.Words));
        Neighbours[] answers =
        [
            vectors.Nearest("w5", 50),
            vectors.Analogy("w1", "w2", "w3", 50),
            vectors.Analogy("w1", "w2", "w3", 50, AnalogyMethod.Multiply),
        ];
        foreach (var neighbour in answers.SelectMany(answer => answer))
            bits.Write(vectors.IndexOf(neighbour.Word), neighbour.Score);
    }

    private static void Map(TSneInitialization start, BitWriter bits)
    {
        var options = new TSneOptions { Initialization = start, Perplexity = 9, Iterations = 40, ExaggeratedIterations = 20 };
        var map = TSne.Map(Matrix(), options with { Progress = TextWriter.Null });
        bits.Write(map.Points);
        bits.Write(map.Divergence);
    }

    /// <summary>[90, 21] in three clusters.</summary>
    private static float[,] Matrix()
    {
        var random = new RandomStream(15);
        var matrix = new float[90, 21];
        for (var row = 0; row < 90; row++)
        {
            for (var column = 0; column < 21; column++)
                matrix[row, column] = random.NextNormal() + (column % 3 == row % 3 ? 3 : 0);
        }

        return matrix;
    }
}
