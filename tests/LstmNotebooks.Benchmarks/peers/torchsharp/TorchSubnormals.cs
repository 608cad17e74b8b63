using static TorchSharp.torch;

namespace LstmNotebooks.Benchmarks.Peers;

/// <summary>What libtorch does with numbers below float32's full precision.</summary>
internal static class TorchSubnormals
{
    private const float Smallest = 1.2e-38f;

    // Enough for every thread of libtorch to get some.
    private const int Length = 1 << 20;

    /// <summary>Whether all its threads write zero for them.</summary>
    public static bool AreFlushed()
    {
        using var scope = NewDisposeScope();
        var halves = full(Length, Smallest) / 2;
        return halves.count_nonzero().item<long>() == 0;
    }
}
