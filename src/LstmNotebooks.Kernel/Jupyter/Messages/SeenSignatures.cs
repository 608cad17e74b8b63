using System.Buffers.Binary;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>The signatures of the latest messages, so that a message is taken once.</summary>
internal sealed class SeenSignatures(int capacity)
{
    private readonly Lock gate = new();
    private readonly HashSet<UInt128> seen = [];
    private readonly Queue<UInt128> order = [];

    /// <summary>Notes a valid signature; false when it was there already. Half of its bits tell messages apart.</summary>
    public bool Add(ReadOnlySpan<byte> signature)
    {
        var mark = BinaryPrimitives.ReadUInt128BigEndian(signature);
        lock (gate)
        {
            if (!seen.Add(mark))
                return false;
            order.Enqueue(mark);
            if (order.Count > capacity)
                seen.Remove(order.Dequeue());
            return true;
        }
    }
}
