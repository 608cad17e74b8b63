namespace LstmNotebooks.Numerics;

/// <summary>Managed memory that the collector never moves and that starts on a cache line, for panels that vectors stream through. It grows as needed and is kept.</summary>
internal sealed unsafe class AlignedBuffer
{
    private const int LineFloats = 16;

    private float[] array = [];
    private float* start;

    /// <summary>Memory for at least <paramref name="length"/> values, of undefined content; what was got before is no longer valid.</summary>
    public float* Get(long length)
    {
        if (array.Length < length + LineFloats)
        {
            array = GC.AllocateUninitializedArray<float>(checked((int)(length + LineFloats)), pinned: true);
            fixed (float* first = array)
                start = (float*)(((nuint)first + 63) & ~(nuint)63);
        }
        return start;
    }
}
