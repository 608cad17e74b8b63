using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>A cell's element-wise step over all hidden units of one sequence, a vector a turn; the shorter last one is worked on aside, so every unit goes the same way.</summary>
internal static unsafe class RecurrentStep<TKernel> where TKernel : struct, IRecurrentKernel
{
    private const int MaxLanes = 16;
    private const int MaxGates = 4;

    /// <summary>Forward over [H] units; see <see cref="IRecurrentKernel.Forward{V}"/>.</summary>
    public static void Forward(float* gates, int size, StatePointers previous, StatePointers next)
    {
        if (Vector512.IsHardwareAccelerated)
            Forward<Lanes512>(gates, size, previous, next);
        else if (Vector256.IsHardwareAccelerated)
            Forward<Lanes256>(gates, size, previous, next);
        else
            Forward<Lanes128>(gates, size, previous, next);
    }

    /// <summary>Backward over [H] units; see <see cref="IRecurrentKernel.Backward{V}"/>.</summary>
    public static void Backward(float* gates, int size, StatePointers previous, StatePointers next, StatePointers gradient)
    {
        if (Vector512.IsHardwareAccelerated)
            Backward<Lanes512>(gates, size, previous, next, gradient);
        else if (Vector256.IsHardwareAccelerated)
            Backward<Lanes256>(gates, size, previous, next, gradient);
        else
            Backward<Lanes128>(gates, size, previous, next, gradient);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<V>(float* gates, int size, StatePointers previous, StatePointers next) where V : struct, ILanes<V>
    {
        var j = 0;
        for (; j <= size - V.Count; j += V.Count)
            TKernel.Forward<V>(gates + j, size, previous.At(j), next.At(j));
        if (j == size)
            return;

        var memory = stackalloc float[(MaxGates + 4) * MaxLanes];
        var (before, after) = (State(memory + MaxGates * MaxLanes), State(memory + (MaxGates + 2) * MaxLanes));
        CopyGates(gates + j, size, memory, MaxLanes, size - j);
        Copy(previous.At(j), before, size - j);
        TKernel.Forward<V>(memory, MaxLanes, before, after);
        CopyGates(memory, MaxLanes, gates + j, size, size - j);
        Copy(after, next.At(j), size - j);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Backward<V>(float* gates, int size, StatePointers previous, StatePointers next, StatePointers gradient) where V : struct, ILanes<V>
    {
        var j = 0;
        for (; j <= size - V.Count; j += V.Count)
            TKernel.Backward<V>(gates + j, size, previous.At(j), next.At(j), gradient.At(j));
        if (j == size)
            return;

        var memory = stackalloc float[(MaxGates + 6) * MaxLanes];
        var (before, after, back) = (State(memory + MaxGates * MaxLanes), State(memory + (MaxGates + 2) * MaxLanes), State(memory + (MaxGates + 4) * MaxLanes));
        CopyGates(gates + j, size, memory, MaxLanes, size - j);
        Copy(previous.At(j), before, size - j);
        Copy(next.At(j), after, size - j);
        Copy(gradient.At(j), back, size - j);
        TKernel.Backward<V>(memory, MaxLanes, before, after, back);
        CopyGates(memory, MaxLanes, gates + j, size, size - j);
        Copy(back, gradient.At(j), size - j);
    }

    private static StatePointers State(float* memory) => new(memory, TKernel.HasCell ? memory + MaxLanes : null);

    private static void CopyGates(float* from, nint fromStride, float* to, nint toStride, int count)
    {
        for (var gate = 0; gate < TKernel.Gates; gate++)
            Copy(from + gate * fromStride, to + gate * toStride, count);
    }

    private static void Copy(StatePointers from, StatePointers to, int count)
    {
        Copy(from.Hidden, to.Hidden, count);
        if (TKernel.HasCell)
            Copy(from.Cell, to.Cell, count);
    }

    private static void Copy(float* from, float* to, int count) => new Span<float>(from, count).CopyTo(new Span<float>(to, count));
}
