using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <content>Many numbers at once: the same ones that call after call would draw, several times faster.</content>
public sealed partial class RandomStream
{
    // Points of the unit disc that are turned into normal values together.
    private const int Points = 512;

    /// <summary>
    /// Fills with values uniform in [<paramref name="low"/>, <paramref name="high"/>): those of
    /// <see cref="NextFloat(float, float)"/>.
    /// </summary>
    public void FillUniform(Span<float> values, float low, float high)
    {
        while (used < 4 && !values.IsEmpty)
        {
            values[0] = NextFloat(low, high);
            values = values[1..];
        }

        for (; values.Length >= 4; values = values[4..])
        {
            var numbers = PhiloxBlock.Of(key, counter++);
            values[0] = Scale(numbers.First, low, high);
            values[1] = Scale(numbers.Second, low, high);
            values[2] = Scale(numbers.Third, low, high);
            values[3] = Scale(numbers.Fourth, low, high);
        }

        foreach (ref var value in values)
            value = NextFloat(low, high);
    }

    /// <summary>Fills with normal values of mean 0: those of <see cref="NextNormal"/>, times <paramref name="deviation"/>.</summary>
    public void FillNormal(Span<float> values, float deviation = 1)
    {
        // Pairs of a stream at an odd place straddle two blocks of the generator; a few values are not worth the preparation.
        while (!values.IsEmpty && (!float.IsNaN(spareNormal) || used % 2 == 1 || values.Length < 2 * Points))
        {
            values[0] = deviation * NextNormal();
            values = values[1..];
        }

        Span<float> x = stackalloc float[Points], y = stackalloc float[Points], scale = stackalloc float[Points];
        for (; values.Length >= 2; values = values[(2 * x.Length)..])
        {
            var count = Math.Min(Points, values.Length / 2);
            x = x[..count];
            y = y[..count];
            scale = scale[..count];
            NextPoints(x, y, scale);
            Elementwise.Map<PolarScaleFunction>(scale, scale);
            for (var i = 0; i < count; i++)
            {
                values[2 * i] = deviation * (x[i] * scale[i]);
                values[2 * i + 1] = deviation * (y[i] * scale[i]);
            }
        }

        if (!values.IsEmpty)
            values[0] = deviation * NextNormal();
    }

    /// <summary>Points of the unit disc other than its centre, and the squares of their distances from it.</summary>
    private void NextPoints(Span<float> x, Span<float> y, Span<float> square)
    {
        for (var count = 0; count < x.Length;)
        {
            if (used == 4)
            {
                block = PhiloxBlock.Of(key, counter++);
                used = 0;
            }
            var (first, second) = used == 0 ? (block.First, block.Second) : (block.Third, block.Fourth);
            used += 2;
            x[count] = Scale(first, -1, 1);
            y[count] = Scale(second, -1, 1);
            square[count] = x[count] * x[count] + y[count] * y[count];
            // A point outside is overwritten by the next one; a branch here would be mispredicted for every fifth.
            count += IsInside(square[count]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IsInside(float square) => Unsafe.BitCast<bool, byte>(square < 1 & square > 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Scale(uint bits, float low, float high) => low + (high - low) * ToFloat(bits);

    /// <summary>Uniform in [0, 1), a multiple of 2⁻²⁴.</summary>
    private static float ToFloat(uint bits) => (bits >> 8) * (1f / (1 << 24));
}
