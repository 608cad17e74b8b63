using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// Moves rows and biases along the gradients of a round, a bucket of rows a part: w ← w − α g / √G, then G ← G + g² (Duchi, Hazan
/// and Singer, 2011).
/// </summary>
internal readonly unsafe struct AdaGradJob<V>(RowGains[] gains, GloVeRows words, GloVeRows company, int size, float rate) : IPartJob
    where V : struct, IWideLanes<V>
{
    public void Run(int part)
    {
        foreach (var gradients in gains)
        {
            foreach (var (row, offset, slope) in gradients.Of(part))
            {
                var (table, word) = row < 0 ? (company, ~row) : (words, row);
                Move(gradients.Memory + offset, table.Values.Start + (nint)word * size, table.Squares.Start + (nint)word * size);
                table.Biases[word] -= rate * slope / MathF.Sqrt(table.BiasSquares[word]);
                table.BiasSquares[word] += slope * slope;
            }
        }
    }

    private void Move(float* gradient, float* row, float* squares)
    {
        for (var i = 0; i < size; i += V.Count)
        {
            var (g, sum) = (V.Load(gradient + i), V.Load(squares + i));
            (V.Load(row + i) - V.All(rate) * g / V.SquareRoot(sum)).Store(row + i);
            V.FusedMultiplyAdd(g, g, sum).Store(squares + i);
        }
    }
}
