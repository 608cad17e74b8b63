namespace LstmNotebooks.Tests.Reference;

/// <summary>Operations that move elements: output i is some element of some input.</summary>
internal static class IndexReference
{
    /// <summary>y[i] = inputs[Input][Index] of the i-th source.</summary>
    public static ReferenceOperation Move(params (int Input, int Index)[] sources) => new(
        inputs => [.. sources.Select(source => inputs[source.Input][source.Index])],
        (inputs, dy) =>
        {
            var gradients = inputs.Select(input => new double[input.Length]).ToArray();
            for (var i = 0; i < sources.Length; i++)
                gradients[sources[i].Input][sources[i].Index] += dy[i];
            return gradients;
        });

    /// <summary>Every position of a shape, in row-major order.</summary>
    public static IEnumerable<int[]> Positions(params int[] shape)
    {
        var count = shape.Aggregate(1, (product, size) => product * size);
        for (var i = 0; i < count; i++)
        {
            var position = new int[shape.Length];
            for (var (dimension, rest) = (shape.Length - 1, i); dimension >= 0; dimension--)
                (rest, position[dimension]) = Math.DivRem(rest, shape[dimension]);
            yield return position;
        }
    }

    /// <summary>The row-major number of a position.</summary>
    public static int Offset(int[] shape, int[] position)
    {
        var offset = 0;
        for (var i = 0; i < shape.Length; i++)
            offset = offset * shape[i] + position[i];
        return offset;
    }
}
