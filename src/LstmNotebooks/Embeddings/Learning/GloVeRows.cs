using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// One of GloVe's two tables: a row and a bias per word, and AdaGrad's sums of squares of each, which begin with 1 as the authors'
/// do.
/// </summary>
internal sealed unsafe class GloVeRows
{
    public GloVeRows(int words, int size, int stride, RandomStream random)
    {
        Values = Filled(words, stride, 0);
        Squares = Filled(words, stride, 1);
        Biases = new float[words];
        BiasSquares = new float[words];
        Array.Fill(BiasSquares, 1);
        for (var word = 0; word < words; word++)
            random.FillUniform(Values.Span((nint)word * stride, size), -0.5f / size, 0.5f / size);
        random.FillUniform(Biases, -0.5f / size, 0.5f / size);
    }

    public AlignedBuffer Values { get; }

    public AlignedBuffer Squares { get; }

    public float[] Biases { get; }

    public float[] BiasSquares { get; }

    private static AlignedBuffer Filled(int words, int stride, float value)
    {
        AlignedBuffer? rows = null;
        AlignedBuffer.Grow(ref rows, (long)words * stride);
        rows!.Span(0, words * stride).Fill(value);
        return rows;
    }
}
