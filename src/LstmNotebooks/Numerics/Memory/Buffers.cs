using System.Numerics;

namespace LstmNotebooks.Numerics;

/// <summary>Arrays used again: what one training step gives back, the next one takes.</summary>
internal static class Buffers
{
    private static readonly Dictionary<int, Stack<float[]>> Free = [];

    /// <summary>An array of at least <paramref name="length"/> values of undefined content.</summary>
    public static float[] Rent(int length)
    {
        var size = RoundUp(length);
        lock (Free)
        {
            if (Free.TryGetValue(size, out var arrays) && arrays.TryPop(out var array))
                return array;
        }
        return GC.AllocateUninitializedArray<float>(size);
    }

    /// <summary>Gives an array back. Arrays that were not rented are left to the collector.</summary>
    public static void Return(float[] array)
    {
        if (array.Length == 0 || RoundUp(array.Length) != array.Length)
            return;
        lock (Free)
        {
            if (!Free.TryGetValue(array.Length, out var arrays))
                Free[array.Length] = arrays = new Stack<float[]>();
            arrays.Push(array);
        }
    }

    /// <summary>Leaves all free arrays to the collector.</summary>
    public static void Trim()
    {
        lock (Free)
            Free.Clear();
    }

    /// <summary>The next of eight sizes an octave, so that batches of about one length share their arrays.</summary>
    private static int RoundUp(int length)
    {
        if (length <= 16)
            return 16;
        var grain = 1 << Math.Max(0, 28 - BitOperations.LeadingZeroCount((uint)(length - 1)));
        return (int)Math.Min(Array.MaxLength, ((long)length + grain - 1) / grain * grain);
    }
}
