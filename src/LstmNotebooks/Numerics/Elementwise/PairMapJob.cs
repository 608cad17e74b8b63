namespace LstmNotebooks.Numerics;

/// <summary>A range of elements of a <see cref="PairMap"/>.</summary>
internal readonly struct PairMapJob<TFunction>(
    TFunction function, float[] x, float[] y, int length, float[] z, bool accumulate, int count) : IPartJob
    where TFunction : struct, IPairFunction
{
    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, count, length);
        PairMap.Run(function, x.AsSpan(start..end), y.AsSpan(start..end), z.AsSpan(start..end), accumulate);
    }
}
