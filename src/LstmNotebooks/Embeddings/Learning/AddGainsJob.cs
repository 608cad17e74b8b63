using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>Adds the gains of a round to the rows, a bucket of rows a part.</summary>
internal readonly unsafe struct AddGainsJob<V>(RowGains[] gains, AlignedBuffer inputs, AlignedBuffer outputs, int size) : IPartJob
    where V : struct, IWideLanes<V>
{
    public void Run(int part)
    {
        foreach (var windows in gains)
        {
            foreach (var (row, offset, _) in windows.Of(part))
                Add(windows.Memory + offset, row < 0 ? outputs.Start + (nint)~row * size : inputs.Start + (nint)row * size);
        }
    }

    private void Add(float* gain, float* row)
    {
        for (var i = 0; i < size; i += V.Count)
            (V.Load(row + i) + V.Load(gain + i)).Store(row + i);
    }
}
