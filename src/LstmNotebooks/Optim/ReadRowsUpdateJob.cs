using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>The update of those rows of a table that were read; the others are not touched.</summary>
internal readonly unsafe struct ReadRowsUpdateJob<TRule>(
    TRule rule,
    UpdateClip clip,
    RowGradient rows,
    float[] weights,
    float[]? first,
    float[]? second,
    int count) : IPartJob
    where TRule : struct, IUpdateRule
{
    /// <summary>Applies the rule to every weight of the rows.</summary>
    public static void Run(TRule rule, UpdateClip clip, RowGradient rows, float[] weights, float[]? first, float[]? second)
    {
        var count = Parts.Count(rows.Count, rows.Size);
        var job = new ReadRowsUpdateJob<TRule>(rule, clip, rows, weights, first, second, count);
        Workers.Run(count, ref job);
    }

    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, count, rows.Count);
        fixed (float* g = rows.Values, w = weights, m = first, v = second)
        {
            for (var i = start; i < end; i++)
            {
                var row = rows.Rows[i] * rows.Size;
                UpdateKernel.Run(rule, clip, g + rows.Offset(i), w + row, m + row, v + row, rows.Size);
            }
        }
    }
}
