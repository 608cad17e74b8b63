namespace LstmNotebooks.Numerics;

/// <summary>The value that an element's chain of multiply-adds starts from: 0, what C holds, or a bias for its column.</summary>
internal readonly unsafe struct ChainStart
{
    private readonly bool fromC;
    private readonly float* bias;

    private ChainStart(bool fromC, float* bias)
    {
        this.fromC = fromC;
        this.bias = bias;
    }

    public static ChainStart Zero => default;

    public static ChainStart FromC => new(true, null);

    public bool IsGiven => fromC || bias is not null;

    public static ChainStart FromBias(float* bias) => new(false, bias);

    /// <summary>Where the starts of a row of C lie; null for zeros.</summary>
    public float* From(float* c, int column) => fromC ? c : bias is null ? null : bias + column;

    /// <summary>The same for columns that start further right.</summary>
    public ChainStart At(int column) => bias is null ? this : new(fromC, bias + column);

    /// <summary>Distance between the starts of neighbouring rows.</summary>
    public nint Stride(nint strideOfC) => fromC ? strideOfC : 0;
}
