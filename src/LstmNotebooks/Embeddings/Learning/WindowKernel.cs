using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// The gradient of negative sampling for one window (Mikolov et al., 2013): inputs x₁ … xₙ, targets y₁ … yₘ, of which the first is
/// true.
/// </summary>
/// <remarks>
/// With sᵢⱼ = xᵢ · yⱼ and gᵢⱼ = α (tⱼ − σ(sᵢⱼ)), t = 1, 0, 0, …: xᵢ gains Σⱼ gᵢⱼ yⱼ and yⱼ gains Σᵢ gᵢⱼ xᵢ. All inputs share the
/// window's negative words, which makes small matrix products of what would else be single dot products (Ji et al., 2016).
/// </remarks>
internal static unsafe class WindowKernel
{
    /// <summary>Computes what rows gain; the rows themselves are only read.</summary>
    /// <param name="inputs">Rows x, each <paramref name="size"/> long.</param>
    /// <param name="inputCount">n.</param>
    /// <param name="targets">Rows y.</param>
    /// <param name="targetCount">m.</param>
    /// <param name="size">Length of a row, a multiple of 16.</param>
    /// <param name="rate">α.</param>
    /// <param name="scores">[n, m], room for whole vectors: s, then g.</param>
    /// <param name="labels">[n, m], as long: t.</param>
    /// <param name="inputGains">[n, size].</param>
    /// <param name="targetGains">[m, size].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<V>(
        float** inputs,
        int inputCount,
        float** targets,
        int targetCount,
        int size,
        float rate,
        float* scores,
        float* labels,
        float* inputGains,
        float* targetGains)
        where V : struct, IWideLanes<V>
    {
        for (var i = 0; i < inputCount; i++)
        {
            for (var j = 0; j < targetCount; j++)
                scores[i * targetCount + j] = Dot<V>(inputs[i], targets[j], size);
        }
        for (var k = 0; k < inputCount * targetCount; k += V.Count)
            Flush.ToZero(V.All(rate) * (V.Load(labels + k) - Transcendental.Sigmoid(V.Load(scores + k)))).Store(scores + k);

        for (var i = 0; i < inputCount; i++)
            Combine<V>(scores + i * targetCount, 1, targets, targetCount, size, inputGains + i * size);
        for (var j = 0; j < targetCount; j++)
            Combine<V>(scores + j, targetCount, inputs, inputCount, size, targetGains + j * size);
    }

    /// <summary>The mean of some rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Mean<V>(float** rows, int count, int size, float* mean) where V : struct, IWideLanes<V>
    {
        for (var i = 0; i < size; i += V.Count)
        {
            V total = default;
            for (var row = 0; row < count; row++)
                total += V.Load(rows[row] + i);
            (total * V.All(1f / count)).Store(mean + i);
        }
    }

    /// <summary>x · y in sixteen partial sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot<V>(float* x, float* y, int size) where V : struct, IWideLanes<V>
    {
        V first = default, second = default, third = default, fourth = default;
        for (var i = 0; i < size; i += 16)
        {
            first = V.FusedMultiplyAdd(V.Load(x + i), V.Load(y + i), first);
            if (V.Count < 16)
                second = V.FusedMultiplyAdd(V.Load(x + i + V.Count), V.Load(y + i + V.Count), second);
            if (V.Count < 8)
            {
                third = V.FusedMultiplyAdd(V.Load(x + i + 2 * V.Count), V.Load(y + i + 2 * V.Count), third);
                fourth = V.FusedMultiplyAdd(V.Load(x + i + 3 * V.Count), V.Load(y + i + 3 * V.Count), fourth);
            }
        }
        return V.SumOfSixteen(first, second, third, fourth);
    }

    /// <summary>Σ weight · row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Combine<V>(float* weights, int step, float** rows, int count, int size, float* sum) where V : struct, IWideLanes<V>
    {
        for (var i = 0; i < size; i += V.Count)
        {
            V total = default;
            for (var row = 0; row < count; row++)
                total = V.FusedMultiplyAdd(V.All(weights[row * step]), V.Load(rows[row] + i), total);
            total.Store(sum + i);
        }
    }
}
