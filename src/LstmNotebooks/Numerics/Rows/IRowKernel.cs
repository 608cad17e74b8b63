namespace LstmNotebooks.Numerics;

/// <summary>What is done to a row of a tensor's last dimension: z = f(x, y), or z += f(x, y) when accumulating.</summary>
internal interface IRowKernel
{
    static abstract void Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate);
}
