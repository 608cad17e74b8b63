namespace LstmNotebooks.Numerics;

/// <summary>Adds one row to every row.</summary>
internal readonly struct AddBiasJob(float[] x, float[] bias, int rows, int columns, float[] y, int count) : IPartJob
{
    /// <summary>y = x + bias in every row, shared among threads when there is much to do.</summary>
    /// <param name="x">[rows, columns].</param>
    /// <param name="bias">[columns].</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="y">[rows, columns], written.</param>
    public static void Run(float[] x, float[] bias, int rows, int columns, float[] y)
    {
        var count = Parts.Count(rows, columns);
        var job = new AddBiasJob(x, bias, rows, columns, y, count);
        Workers.Run(count, ref job);
    }

    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, count, rows);
        for (var row = start; row < end; row++)
            Elementwise.Map<AddFunction>(x.AsSpan(row * columns, columns), bias.AsSpan(0, columns), y.AsSpan(row * columns, columns));
    }
}
