using System.Runtime.Intrinsics.X86;

namespace LstmNotebooks.Numerics;

/// <summary>What the machine says of its caches. Only the cutting of work into blocks depends on it, never a result.</summary>
internal static class Cache
{
    private const int Kilobyte = 1024;

    // Where the machine does not say, and limits for what a virtual one may say.
    private const int Usual = 1024 * Kilobyte;
    private const int Least = 512 * Kilobyte;
    private const int Most = 2048 * Kilobyte;

    // The leaf of CPUID at which AMD and Intel give the second-level cache: kilobytes in the upper half of the third number.
    private const int CacheLeaf = unchecked((int)0x80000006);
    private const int LastLeaf = unchecked((int)0x80000000);

    /// <summary>Bytes of a core's second-level cache, from 512 KiB to 2 MiB.</summary>
    public static int SecondLevelBytes { get; } = Math.Clamp(Measured() ?? Usual, Least, Most);

    private static int? Measured()
    {
        if (!X86Base.IsSupported || (uint)X86Base.CpuId(LastLeaf, 0).Eax < unchecked((uint)CacheLeaf))
            return null;
        var kilobytes = X86Base.CpuId(CacheLeaf, 0).Ecx >>> 16;
        return kilobytes == 0 ? null : kilobytes * Kilobyte;
    }
}
