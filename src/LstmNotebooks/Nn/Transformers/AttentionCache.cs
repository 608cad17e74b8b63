using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// Keys and values of the steps that a layer of attention has read, so that a new step needs not read them again. It grows with
/// every step.
/// </summary>
internal sealed class AttentionCache
{
    private float[] keys = [], values = [];
    private int batch, room;

    /// <summary>Steps read so far.</summary>
    public int Count { get; private set; }

    /// <summary>What the steps read so far take, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Reads one more step of every sequence, and gives what it attends to.</summary>
    /// <param name="projected">[B, 1, 3C] its query, key and value.</param>
    /// <param name="heads">Heads.</param>
    /// <returns>[B, 1, C].</returns>
    public Tensor Read(Tensor projected, int heads)
    {
        var (sequences, size) = (projected.Shape[0], projected.Shape[2] / 3);
        if (Count > 0 && sequences != batch)
            throw new ShapeException(
                $"A state of {batch} sequences was given a step of {sequences}: read the same sequences on, or begin a new state.");
        batch = sequences;
        MakeRoom(size);
        for (var sequence = 0; sequence < batch; sequence++)
        {
            var row = projected.Values.Slice(sequence * 3 * size, 3 * size);
            var place = (sequence * room + Count) * size;
            row.Slice(size, size).CopyTo(keys.AsSpan(place));
            row.Slice(2 * size, size).CopyTo(values.AsSpan(place));
        }
        Count++;
        Bytes = 2L * sizeof(float) * batch * Count * size;
        var y = Tensor.Uninitialized([batch, 1, size]);
        var job = new CausalAttentionStepJob(
            projected.Storage, keys, values, new AttentionSizes(batch, room, heads, size / heads), Count, y.Storage);
        Workers.Run(batch * heads, ref job);
        return y;
    }

    /// <summary>Doubles the arrays when they are full.</summary>
    private void MakeRoom(int size)
    {
        if (Count < room)
            return;
        var (more, kept) = (Math.Max(64, 2 * room), Count * size);
        var (newKeys, newValues) = (new float[batch * more * size], new float[batch * more * size]);
        for (var sequence = 0; sequence < batch && kept > 0; sequence++)
        {
            keys.AsSpan(sequence * room * size, kept).CopyTo(newKeys.AsSpan(sequence * more * size));
            values.AsSpan(sequence * room * size, kept).CopyTo(newValues.AsSpan(sequence * more * size));
        }
        (keys, values, room) = (newKeys, newValues, more);
    }
}
