namespace LstmNotebooks.Training;

/// <summary>Some sources and their targets.</summary>
/// <param name="Sources">[B] tokens.</param>
/// <param name="Inputs">[B] what the decoder reads: the boundary, and the target.</param>
/// <param name="Outputs">[B · T] what it is to write at every step: the target, the boundary, and <see cref="Nothing"/> in padding.</param>
internal sealed record PairBatch(int[][] Sources, int[][] Inputs, int[] Outputs)
{
    /// <summary>The target of a step in padding.</summary>
    public const int Nothing = -1;

    public static PairBatch Of(int boundary, int[][] sources, int[][] inputs)
    {
        var steps = inputs.Max(static row => row.Length);
        var outputs = new int[inputs.Length * steps];
        Array.Fill(outputs, Nothing);
        for (var b = 0; b < inputs.Length; b++)
        {
            inputs[b].AsSpan(1).CopyTo(outputs.AsSpan(b * steps));
            outputs[b * steps + inputs[b].Length - 1] = boundary;
        }
        return new(sources, inputs, outputs);
    }
}
