using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>Copies between ordinary rows of memory and rows of panels: sixteen values a panel.</summary>
internal static unsafe class PanelRow
{
    private const int Width = PanelMatrix.Width;

    /// <summary>Fills a row of panels, with zeros in what is left of the last one.</summary>
    /// <param name="from">[count].</param>
    /// <param name="count">How many values.</param>
    /// <param name="row">The row in the first panel.</param>
    /// <param name="stride">Values from panel to panel.</param>
    public static void Load(float* from, int count, float* row, nint stride)
    {
        for (; count >= Width; count -= Width, from += Width, row += stride)
            Vector512.Load(from).Store(row);
        if (count == 0)
            return;
        Vector512<float>.Zero.Store(row);
        for (var i = 0; i < count; i++)
            row[i] = from[i];
    }

    /// <summary>Copies a row of panels to <paramref name="count"/> values.</summary>
    public static void Unload(float* row, nint stride, int count, float* to)
    {
        for (; count >= Width; count -= Width, to += Width, row += stride)
            Vector512.Load(row).Store(to);
        for (var i = 0; i < count; i++)
            to[i] = row[i];
    }

    /// <summary>Adds <paramref name="count"/> values to a row of panels.</summary>
    public static void Add(float* from, int count, float* row, nint stride)
    {
        for (; count >= Width; count -= Width, from += Width, row += stride)
            (Vector512.Load(row) + Vector512.Load(from)).Store(row);
        for (var i = 0; i < count; i++)
            row[i] += from[i];
    }
}
