using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// Tells a transformer, which has no order of its own, where a step stands: a fixed pattern of sines and cosines for every
/// position.
/// </summary>
/// <remarks>
/// At position p: sin(p / 10000^(2i/C)) at 2i and the cosine of the same at 2i + 1. Vaswani et al., Attention is all you need
/// (2017), section 3.5.
/// </remarks>
public static class PositionEncoding
{
    /// <summary>[B, T, C]: the same pattern for every sequence.</summary>
    /// <param name="batch">B.</param>
    /// <param name="steps">T.</param>
    /// <param name="size">C.</param>
    /// <param name="first">Position of the first step, from 0.</param>
    public static Tensor Of(int batch, int steps, int size, int first = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        var encoding = Tensor.Uninitialized([batch, steps, size]);
        var pattern = encoding.Values[..(steps * size)];
        for (var pair = 0; pair < size; pair += 2)
        {
            var rate = PortableMath.Exp(-PortableMath.Log(10_000) * pair / size);
            for (var step = 0; step < steps; step++)
            {
                var (sine, cosine) = PortableMath.SinCos((first + step) * rate);
                pattern[step * size + pair] = (float)sine;
                if (pair + 1 < size)
                    pattern[step * size + pair + 1] = (float)cosine;
            }
        }
        for (var sequence = 1; sequence < batch; sequence++)
            pattern.CopyTo(encoding.Values[(sequence * pattern.Length)..]);
        return encoding;
    }
}
