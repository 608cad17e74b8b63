using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>One pass over a stretch of weights: reads the gradient, clips it, and updates moments and weights.</summary>
internal static unsafe class UpdateKernel
{
    private const int MaxLanes = 16;

    /// <summary>Applies the rule to <paramref name="length"/> weights.</summary>
    /// <param name="rule">The optimizer's formula.</param>
    /// <param name="clip">What happens to the gradient first.</param>
    /// <param name="gradient">Only read.</param>
    /// <param name="weights">The weights; overwritten.</param>
    /// <param name="first">Overwritten; null when the rule has no moments.</param>
    /// <param name="second">Overwritten; null when the rule has fewer than two moments.</param>
    /// <param name="length">Number of weights.</param>
    public static void Run<TRule>(in TRule rule, UpdateClip clip, float* gradient, float* weights, float* first, float* second, int length)
        where TRule : struct, IUpdateRule
    {
        Widest.Run(new Work<TRule>(rule, clip, gradient, weights, first, second, length));
    }

    /// <summary>The same over vectors of a given width, for tests to compare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TRule, V>(TRule rule, UpdateClip clip, float* gradient, float* weights, float* first, float* second, int length)
        where TRule : struct, IUpdateRule
        where V : struct, ILanes<V>
    {
        var i = 0;
        for (; i <= length - V.Count; i += V.Count)
            Step<TRule, V>(rule, clip, gradient + i, weights + i, first + i, second + i);
        if (i == length)
            return;

        // The last, shorter vector goes through padded copies, so that every weight is computed the same way.
        float* g = stackalloc float[MaxLanes], w = stackalloc float[MaxLanes];
        float* m = stackalloc float[MaxLanes], v = stackalloc float[MaxLanes];
        var rest = length - i;
        Copy(gradient + i, g, rest);
        Copy(weights + i, w, rest);
        if (TRule.MomentCount > 0)
            Copy(first + i, m, rest);
        if (TRule.MomentCount > 1)
            Copy(second + i, v, rest);
        Step<TRule, V>(rule, clip, g, w, m, v);
        Copy(w, weights + i, rest);
        if (TRule.MomentCount > 0)
            Copy(m, first + i, rest);
        if (TRule.MomentCount > 1)
            Copy(v, second + i, rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<TRule, V>(TRule rule, UpdateClip clip, float* gradient, float* weights, float* first, float* second)
        where TRule : struct, IUpdateRule
        where V : struct, ILanes<V>
    {
        var m = TRule.MomentCount > 0 ? V.Load(first) : default;
        var v = TRule.MomentCount > 1 ? V.Load(second) : default;
        var w = rule.Apply(V.Load(weights), Flush.ToZero(clip.Apply(V.Load(gradient))), ref m, ref v);
        // Moments of weights that get no more gradients, and weights that only decay, fade without end.
        Flush.SquareToZero(w).Store(weights);
        if (TRule.MomentCount > 0)
            Flush.ToZero(m).Store(first);
        if (TRule.MomentCount > 1)
            Flush.SquareToZero(v).Store(second);
    }

    private static void Copy(float* source, float* destination, int length) =>
        new ReadOnlySpan<float>(source, length).CopyTo(new Span<float>(destination, length));

    private readonly struct Work<TRule>(
        TRule rule, UpdateClip clip, float* gradient, float* weights, float* first, float* second, int length) : ILaneWork
        where TRule : struct, IUpdateRule
    {
        public void Run<V>() where V : struct, IWideLanes<V> =>
            UpdateKernel.Run<TRule, V>(rule, clip, gradient, weights, first, second, length);
    }
}
