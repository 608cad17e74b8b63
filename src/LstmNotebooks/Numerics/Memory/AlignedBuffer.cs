using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmNotebooks.Numerics;

/// <summary>Managed memory that the collector never moves and that starts on a cache line, for what vectors stream through.</summary>
internal sealed unsafe class AlignedBuffer
{
    private const int LineFloats = 16;

    private static readonly List<AlignedBuffer> Free = [];

    private readonly float[] array;

    private AlignedBuffer(int capacity)
    {
        Capacity = capacity;
        array = GC.AllocateUninitializedArray<float>(capacity + LineFloats, pinned: true);
        var first = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        Start = (float*)((first + 63) & ~(nuint)63);
    }

    /// <summary>The first of <see cref="Capacity"/> values.</summary>
    public float* Start { get; }

    public int Capacity { get; }

    /// <summary>Some of the values, in a form that keeps the memory alive; <see cref="Start"/> alone does not.</summary>
    public Span<float> Span(nint first, int length) =>
        array.AsSpan((int)(Start - (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)) + first), length);

    /// <summary>
    /// Memory for at least <paramref name="length"/> values, of undefined content: the smallest free one that is not far too large,
    /// or new.
    /// </summary>
    public static AlignedBuffer Rent(long length)
    {
        lock (Free)
        {
            var best = -1;
            for (var i = 0; i < Free.Count; i++)
            {
                if (Free[i].Capacity >= length
                    && Free[i].Capacity <= 2 * length + 1024
                    && (best < 0 || Free[i].Capacity < Free[best].Capacity))
                    best = i;
            }
            if (best >= 0)
            {
                var buffer = Free[best];
                Free[best] = Free[^1];
                Free.RemoveAt(Free.Count - 1);
                return buffer;
            }
        }
        return new AlignedBuffer(checked((int)length));
    }

    /// <summary>Lets others use it; null is nothing to return.</summary>
    public static void Return(AlignedBuffer? buffer)
    {
        if (buffer is null)
            return;
        lock (Free)
            Free.Add(buffer);
    }

    /// <summary>What nobody uses just now, with all that was last written there.</summary>
    public static AlignedBuffer[] AllFree()
    {
        lock (Free)
            return [.. Free];
    }

    /// <summary>Leaves all free buffers to the collector.</summary>
    public static void Trim()
    {
        lock (Free)
            Free.Clear();
    }

    /// <summary>At least so much in a field that is kept: the same buffer while it suffices.</summary>
    public static float* Grow(ref AlignedBuffer? field, long length)
    {
        if (field is null || field.Capacity < length)
            field = new AlignedBuffer(checked((int)length));
        return field.Start;
    }
}
