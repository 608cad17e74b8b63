namespace LstmNotebooks.Numerics;

/// <summary>The rows of A that a column of tiles reads: element k of row r of tile t lies at t · TileStride + r · RowStride + k · Step.</summary>
internal readonly unsafe struct TileRows(float* data, nint rowStride, nint step, nint tileStride)
{
    public float* Data { get; } = data;

    public nint RowStride { get; } = rowStride;

    public nint Step { get; } = step;

    public nint TileStride { get; } = tileStride;
}
