using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>
/// A matrix whose columns come in panels of 16, each stored row after row: element (r, c) lies at c / 16 · Stride + r · 16 + c mod
/// 16.
/// </summary>
/// <remarks>
/// This is the one layout that products read and write at full speed from either side: as B, a panel is a run of whole
/// vectors in ascending k; as A, sixteen neighbouring values of a row, or of a column, lie within a few cache lines.
/// </remarks>
internal readonly unsafe struct PanelMatrix(float* data, nint stride)
{
    /// <summary>Columns of a panel: one AVX-512 vector, one cache line.</summary>
    public const int Width = 16;

    public float* Data { get; } = data;

    /// <summary>Values from one panel to the next.</summary>
    public nint Stride { get; } = stride;

    /// <summary>How many panels hold so many columns.</summary>
    public static int Count(int columns) => (columns + Width - 1) / Width;

    /// <summary>Columns with the last panel filled up.</summary>
    public static int Padded(int columns) => Count(columns) * Width;

    /// <summary>A row of a panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* At(nint row, int panel) => Data + panel * Stride + row * Width;

    /// <summary>The panels from one on.</summary>
    public PanelMatrix From(int panel) => new(Data + panel * Stride, Stride);
}
