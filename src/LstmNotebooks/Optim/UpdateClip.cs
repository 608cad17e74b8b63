using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>Gradient clipping as the update pass applies it: g ← min(max(s g, −limit), limit).</summary>
internal readonly struct UpdateClip(float scale, float limit)
{
    /// <summary>Leaves every gradient as it is.</summary>
    public static UpdateClip None => new(1, float.PositiveInfinity);

    /// <summary>s.</summary>
    public float Scale { get; } = scale;

    /// <summary>The largest size of one element.</summary>
    public float Limit { get; } = limit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V gradient) where V : struct, ILanes<V>
    {
        var g = V.All(Scale) * gradient;
        g = V.WhereLess(V.All(Limit), g, V.All(Limit), g);
        return V.WhereLess(g, V.All(-Limit), V.All(-Limit), g);
    }
}
