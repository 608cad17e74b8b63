using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>
/// How queries, keys and values lie in one array: rows of 3C numbers, each a query, a key and a value of C numbers, cut into heads
/// of D = C / heads.
/// </summary>
/// <param name="Batch">B, sequences.</param>
/// <param name="Steps">T, steps of each.</param>
/// <param name="Heads">Heads that attend side by side.</param>
/// <param name="HeadSize">D.</param>
internal readonly unsafe record struct AttentionSizes(int Batch, int Steps, int Heads, int HeadSize)
{
    /// <summary>C.</summary>
    public int Size => Heads * HeadSize;

    /// <summary>1/√D, which keeps the scores' variance near 1.</summary>
    public float Scale => 1 / MathF.Sqrt(HeadSize);

    /// <summary>The pairs of a sequence and a head, each worked on by itself.</summary>
    public int Pairs => Batch * Heads;

    /// <summary>[T, D]: the queries (0), keys (1) or values (2) of one pair.</summary>
    /// <param name="projected">[B, T, 3C].</param>
    /// <param name="pair">Sequence · heads + head.</param>
    /// <param name="kind">0, 1 or 2.</param>
    public MatrixView Projected(float* projected, int pair, int kind) =>
        new(projected + (nint)(pair / Heads) * Steps * 3 * Size + kind * Size + pair % Heads * HeadSize, Steps, HeadSize, 3 * Size);

    /// <summary>[T, D]: what one pair gives.</summary>
    /// <param name="outputs">[B, T, C].</param>
    /// <param name="pair">Sequence · heads + head.</param>
    public MatrixView Output(float* outputs, int pair) =>
        new(outputs + (nint)(pair / Heads) * Steps * Size + pair % Heads * HeadSize, Steps, HeadSize, Size);

    /// <summary>[T, T]: the attention weights of one pair.</summary>
    /// <param name="weights">[B, heads, T, T].</param>
    /// <param name="pair">Sequence · heads + head.</param>
    public MatrixView Weights(float* weights, int pair) => MatrixView.Dense(weights + (nint)pair * Steps * Steps, Steps, Steps);
}
