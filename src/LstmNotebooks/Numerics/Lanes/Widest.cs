using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>Work that vectors of any width can do, with the same bits.</summary>
internal interface ILaneWork
{
    /// <summary>Does it in vectors of <typeparamref name="V"/>.</summary>
    void Run<V>() where V : struct, IWideLanes<V>;
}

/// <summary>The one place that chooses how wide vectors are: as wide as the processor has them.</summary>
internal static class Widest
{
    /// <summary>Does the work; what is not chosen is not compiled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TWork>(TWork work) where TWork : struct, ILaneWork
    {
        if (Vector512.IsHardwareAccelerated)
            work.Run<Lanes512>();
        else if (Vector256.IsHardwareAccelerated)
            work.Run<Lanes256>();
        else
            work.Run<Lanes128>();
    }
}
