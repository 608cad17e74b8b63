namespace LstmNotebooks.Tests.Reference;

/// <summary>Operations between the steps of two sequences; B = batch, M = queries, T = keys, C = size.</summary>
/// <param name="Batch">B.</param>
/// <param name="Queries">M.</param>
/// <param name="Keys">T.</param>
/// <param name="Size">C.</param>
internal sealed record AttentionReference(int Batch, int Queries, int Keys, int Size)
{
    /// <summary>[B, M, C] · [B, C, T] → [B, M, T].</summary>
    public ReferenceOperation Products => OfProducts(RowThenColumn);

    /// <summary>[B, M, C] · [B, T, C]ᵀ → [B, M, T].</summary>
    public ReferenceOperation ProductsOfRows => OfProducts(Key);

    /// <summary>[B, M, C], [B, T, C] and [C] → [B, M, T].</summary>
    public ReferenceOperation AdditiveScores => new(
        x =>
        {
            var y = new double[Batch * Queries * Keys];
            Each((b, m, t, c) => y[Score(b, m, t)] += x[2][c] * Math.Tanh(x[0][Query(b, m, c)] + x[1][Key(b, t, c)]));
            return y;
        },
        (x, dy) =>
        {
            double[][] dx = [.. x.Select(values => new double[values.Length])];
            Each((b, m, t, c) =>
            {
                var (u, slope) = (Math.Tanh(x[0][Query(b, m, c)] + x[1][Key(b, t, c)]), dy[Score(b, m, t)]);
                dx[0][Query(b, m, c)] += slope * x[2][c] * (1 - u * u);
                dx[1][Key(b, t, c)] += slope * x[2][c] * (1 - u * u);
                dx[2][c] += slope * u;
            });
            return dx;
        });

    private ReferenceOperation OfProducts(Func<int, int, int, int> right) => new(
        x =>
        {
            var y = new double[Batch * Queries * Keys];
            Each((b, m, t, c) => y[Score(b, m, t)] += x[0][Query(b, m, c)] * x[1][right(b, t, c)]);
            return y;
        },
        (x, dy) =>
        {
            double[][] dx = [.. x.Select(values => new double[values.Length])];
            Each((b, m, t, c) =>
            {
                dx[0][Query(b, m, c)] += dy[Score(b, m, t)] * x[1][right(b, t, c)];
                dx[1][right(b, t, c)] += dy[Score(b, m, t)] * x[0][Query(b, m, c)];
            });
            return dx;
        });

    private int Score(int b, int m, int t) => (b * Queries + m) * Keys + t;

    private int Query(int b, int m, int c) => (b * Queries + m) * Size + c;

    private int Key(int b, int t, int c) => (b * Keys + t) * Size + c;

    private int RowThenColumn(int b, int t, int c) => (b * Size + c) * Keys + t;

    private void Each(Action<int, int, int, int> action)
    {
        for (var i = 0; i < Batch * Queries * Keys * Size; i++)
            action(i / Size / Keys / Queries, i / Size / Keys % Queries, i / Size % Keys, i % Size);
    }
}
