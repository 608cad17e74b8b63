using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// The most multiply-adds a second: a loop that neither loads nor stores, with the widest vectors that the process may use.
/// </summary>
internal static unsafe class PeakBenchmark
{
    // A multiply-add takes 4 cycles and two start in each, so 8 chains or more keep both units busy.
    private const int Chains = 12;
    private const int Turns = 2_000_000;
    private const int MaxLanes = 16;

    public static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>Thousand millions of multiplications and additions a second, over all threads.</summary>
    public static double Gflops(int threads)
    {
        var sums = new float[threads];
        Action<int> work = VectorBits switch
        {
            512 => number => sums[number] = Run<Lanes512>(),
            256 => number => sums[number] = Run<Lanes256>(),
            _ => number => sums[number] = Run<Lanes128>(),
        };
        var seconds = Together.Shortest(threads, work);
        if (!sums.All(float.IsFinite))
            throw new InvalidOperationException(
                "The chains of the peak's measurement should stay finite but did not: the benchmark times nothing that is wrong.");
        return 2.0 * (VectorBits / 32) * Chains * Turns * threads / seconds / 1e9;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run<V>() where V : struct, ILanes<V>
    {
        V factor = V.All(0.999999f), addend = V.All(1e-6f);
        V c0 = V.All(0), c1 = V.All(1), c2 = V.All(2), c3 = V.All(3), c4 = V.All(4), c5 = V.All(5);
        V c6 = V.All(6), c7 = V.All(7), c8 = V.All(8), c9 = V.All(9), c10 = V.All(10), c11 = V.All(11);
        for (var turn = 0; turn < Turns; turn++)
        {
            c0 = V.FusedMultiplyAdd(c0, factor, addend);
            c1 = V.FusedMultiplyAdd(c1, factor, addend);
            c2 = V.FusedMultiplyAdd(c2, factor, addend);
            c3 = V.FusedMultiplyAdd(c3, factor, addend);
            c4 = V.FusedMultiplyAdd(c4, factor, addend);
            c5 = V.FusedMultiplyAdd(c5, factor, addend);
            c6 = V.FusedMultiplyAdd(c6, factor, addend);
            c7 = V.FusedMultiplyAdd(c7, factor, addend);
            c8 = V.FusedMultiplyAdd(c8, factor, addend);
            c9 = V.FusedMultiplyAdd(c9, factor, addend);
            c10 = V.FusedMultiplyAdd(c10, factor, addend);
            c11 = V.FusedMultiplyAdd(c11, factor, addend);
        }
        var sum = stackalloc float[MaxLanes];
        (c0 + c1 + c2 + c3 + (c4 + c5 + c6 + c7) + (c8 + c9 + c10 + c11)).Store(sum);
        return sum[0];
    }
}
