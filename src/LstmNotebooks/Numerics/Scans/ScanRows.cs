using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>One step of a scan for the units of one sequence.</summary>
internal static unsafe class ScanRows<TKernel> where TKernel : struct, IScanKernel
{
    /// <summary>a, h ← a ⊙ h + b, and the product of all a so far.</summary>
    /// <param name="sums">[gates · H] pre-activations.</param>
    /// <param name="before">[H] h before the step; null for zeros.</param>
    /// <param name="decay">[H] a, written.</param>
    /// <param name="hidden">[H] h after it, written.</param>
    /// <param name="productBefore">[H] the product before the step; null for ones.</param>
    /// <param name="product">[H] written; null when not wanted.</param>
    /// <param name="size">H.</param>
    public static void Forward(float* sums, float* before, float* decay, float* hidden, float* productBefore, float* product, int size) =>
        Widest.Run(new ForwardWork(sums, before, decay, hidden, productBefore, product, size));

    /// <summary>x ← x + product ⊙ carry: what an earlier part of the sequence adds to a step.</summary>
    public static void AddCarry(float* x, float* product, float* carry, int size)
    {
        for (var j = 0; j < size; j++)
            x[j] += product[j] * carry[j];
    }

    /// <summary>δ = dOutput + a′ ⊙ δ′, where ′ marks the step after, and the product of the a after this step.</summary>
    /// <param name="output">[H] dLoss/dOutput; null for zeros.</param>
    /// <param name="decayAfter">[H] a of the step after; null behind the last step.</param>
    /// <param name="after">[H] δ of the step after.</param>
    /// <param name="delta">[H] written.</param>
    /// <param name="productAfter">[H] the product at the step after; null for ones.</param>
    /// <param name="product">[H] written; null when not wanted.</param>
    /// <param name="size">H.</param>
    public static void Backward(float* output, float* decayAfter, float* after, float* delta, float* productAfter, float* product, int size)
    {
        for (var j = 0; j < size; j++)
        {
            var sum = (output is null ? 0 : output[j]) + (decayAfter is null ? 0 : decayAfter[j] * after[j]);
            delta[j] = Flushed(sum);
            if (product is not null)
                product[j] = decayAfter is null ? 1 : Flushed(decayAfter[j] * (productAfter is null ? 1 : productAfter[j]));
        }
    }

    /// <summary>Gradients of the pre-activations from δ.</summary>
    /// <param name="sums">[gates · H] pre-activations.</param>
    /// <param name="before">[H] h before the step; null for zeros.</param>
    /// <param name="delta">[H] dLoss/dh after the step.</param>
    /// <param name="gradients">[gates · H], written.</param>
    /// <param name="size">H.</param>
    public static void Gradients(float* sums, float* before, float* delta, float* gradients, int size) =>
        Widest.Run(new GradientWork(sums, before, delta, gradients, size));

    private static float Flushed(float x) => Flush.ToZero(new Lanes1(x)).Value;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<V>(
        float* sums, float* before, float* decay, float* hidden, float* productBefore, float* product, int size)
        where V : struct, ILanes<V>
    {
        var j = 0;
        for (; j <= size - V.Count; j += V.Count)
            ForwardAt<V>(j, sums, before, decay, hidden, productBefore, product, size);
        for (; j < size; j++)
            ForwardAt<Lanes1>(j, sums, before, decay, hidden, productBefore, product, size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ForwardAt<V>(
        int j, float* sums, float* before, float* decay, float* hidden, float* productBefore, float* product, int size)
        where V : struct, ILanes<V>
    {
        var (a, b) = TKernel.Activate<V>(sums + j, size);
        a.Store(decay + j);
        Flush.ToZero(before is null ? b : a * V.Load(before + j) + b).Store(hidden + j);
        if (product is not null)
            Flush.ToZero(productBefore is null ? a : a * V.Load(productBefore + j)).Store(product + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gradients<V>(float* sums, float* before, float* delta, float* gradients, int size) where V : struct, ILanes<V>
    {
        var j = 0;
        for (; j <= size - V.Count; j += V.Count)
            GradientsAt<V>(j, sums, before, delta, gradients, size);
        for (; j < size; j++)
            GradientsAt<Lanes1>(j, sums, before, delta, gradients, size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GradientsAt<V>(
        int j, float* sums, float* before, float* delta, float* gradients, int size)
        where V : struct, ILanes<V>
    {
        var db = V.Load(delta + j);
        var da = before is null ? V.All(0) : db * V.Load(before + j);
        TKernel.Back(sums + j, size, da, db, gradients + j);
    }

    private readonly struct ForwardWork(
        float* sums, float* before, float* decay, float* hidden, float* productBefore, float* product, int size) : ILaneWork
    {
        public void Run<V>() where V : struct, IWideLanes<V> => Forward<V>(sums, before, decay, hidden, productBefore, product, size);
    }

    private readonly struct GradientWork(float* sums, float* before, float* delta, float* gradients, int size) : ILaneWork
    {
        public void Run<V>() where V : struct, IWideLanes<V> => Gradients<V>(sums, before, delta, gradients, size);
    }
}
