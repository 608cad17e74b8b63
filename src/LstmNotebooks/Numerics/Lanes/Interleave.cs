using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LstmNotebooks.Numerics;

/// <summary>Takes lanes of two vectors in turns, in one instruction on x64 and on ARM64.</summary>
internal static class Interleave
{
    /// <summary>Whether this processor has the instructions; without them the same lanes are moved one by one.</summary>
    public static bool IsHardwareAccelerated
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported || AdvSimd.Arm64.IsSupported;
    }

    /// <summary>a₀ b₀ a₁ b₁.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Low(Vector128<float> a, Vector128<float> b)
    {
        if (Sse.IsSupported)
            return Sse.UnpackLow(a, b);
        return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b) : Vector128.Create(a[0], b[0], a[1], b[1]);
    }

    /// <summary>a₂ b₂ a₃ b₃.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> High(Vector128<float> a, Vector128<float> b)
    {
        if (Sse.IsSupported)
            return Sse.UnpackHigh(a, b);
        return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b) : Vector128.Create(a[2], b[2], a[3], b[3]);
    }

    /// <summary>a₀ a₁ b₀ b₁.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LowPairs(Vector128<float> a, Vector128<float> b)
    {
        if (Sse.IsSupported)
            return Sse.MoveLowToHigh(a, b);
        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.ZipLow(a.AsDouble(), b.AsDouble()).AsSingle()
            : Vector128.Create(a[0], a[1], b[0], b[1]);
    }

    /// <summary>a₂ a₃ b₂ b₃.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> HighPairs(Vector128<float> a, Vector128<float> b)
    {
        if (Sse.IsSupported)
            return Sse.MoveHighToLow(b, a);
        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.ZipHigh(a.AsDouble(), b.AsDouble()).AsSingle()
            : Vector128.Create(a[2], a[3], b[2], b[3]);
    }
}
