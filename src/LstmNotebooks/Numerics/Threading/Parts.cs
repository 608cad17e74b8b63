namespace LstmNotebooks.Numerics;

/// <summary>How work on rows is cut into parts for <see cref="Workers"/>: by sizes only, never by the number of threads.</summary>
internal static class Parts
{
    private const int ElementsPerPart = 32 * 1024;

    /// <summary>1 for what is too small to share.</summary>
    public static int Count(int rows, int rowLength)
    {
        var elements = (long)rows * rowLength;
        return elements <= 2 * ElementsPerPart ? 1 : (int)Math.Min(rows, elements / ElementsPerPart);
    }

    /// <summary>The rows of one part.</summary>
    public static (int Start, int End) Of(int part, int count, int rows) =>
        ((int)((long)rows * part / count), (int)((long)rows * (part + 1) / count));
}
