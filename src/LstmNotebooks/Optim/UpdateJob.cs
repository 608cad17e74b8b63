using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>The update of one parameter in parts of fixed length, which threads share.</summary>
internal readonly unsafe struct UpdateJob<TRule>(TRule rule, UpdateClip clip, Tensor parameter, float[]? first, float[]? second) : IPartJob
    where TRule : struct, IUpdateRule
{
    private const int PartLength = 16_384;
    private const int BlockLength = 2_048;

    // A compact gradient is never made dense in memory: a block at a time is enough, which stays in the cache.
    private readonly RowGradient? rows = parameter.CompactGradient;
    private readonly float[]? gradient = parameter.CompactGradient is null ? parameter.GradientStorage : null;
    private readonly float[] weights = parameter.Storage;
    private readonly int length = parameter.Length;

    /// <summary>Applies the rule to every weight.</summary>
    public static void Run(TRule rule, UpdateClip clip, Tensor parameter, float[]? first, float[]? second)
    {
        var job = new UpdateJob<TRule>(rule, clip, parameter, first, second);
        Workers.Run((parameter.Length + PartLength - 1) / PartLength, ref job);
    }

    public void Run(int part)
    {
        var start = part * PartLength;
        var end = Math.Min(start + PartLength, length);
        fixed (float* g = gradient, w = weights, m = first, v = second)
        {
            if (rows is null)
                UpdateKernel.Run(rule, clip, g + start, w + start, m + start, v + start, end - start);
            else
                RunRows(rows, w, m, v, start, end);
        }
    }

    private void RunRows(RowGradient rows, float* w, float* m, float* v, int start, int end)
    {
        var g = stackalloc float[BlockLength]; // zeros, which every block leaves behind
        for (var i = rows.FirstBehind(start); start < end; start += BlockLength)
        {
            var block = new Span<float>(g, Math.Min(BlockLength, end - start));
            var (first, behind) = rows.WriteTo(ref i, start, block);
            UpdateKernel.Run(rule, clip, g, w + start, m + start, v + start, block.Length);
            block[first..behind].Clear();
        }
    }
}
