using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>The update of one parameter in parts of fixed length, which threads share.</summary>
internal readonly unsafe struct UpdateJob<TRule>(TRule rule, UpdateClip clip, Tensor parameter, float[]? first, float[]? second) : IPartJob
    where TRule : struct, IUpdateRule
{
    private const int PartLength = 16_384;

    private readonly float[] gradient = parameter.GradientStorage!;
    private readonly float[] weights = parameter.Storage;
    private readonly int length = parameter.Length;

    public int PartCount => (length + PartLength - 1) / PartLength;

    public void Run(int part)
    {
        var start = part * PartLength;
        fixed (float* g = gradient, w = weights, m = first, v = second)
            UpdateKernel.Run(rule, clip, g + start, w + start, m + start, v + start, Math.Min(PartLength, length - start));
    }
}
