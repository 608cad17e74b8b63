namespace LstmNotebooks.Numerics;

public sealed partial class Tensor
{
    /// <summary>All values 0.</summary>
    public static Tensor Zeros(params ReadOnlySpan<int> shape) => Full(Shape.Create(shape), 0);

    /// <summary>All values 1.</summary>
    public static Tensor Ones(params ReadOnlySpan<int> shape) => Full(Shape.Create(shape), 1);

    /// <summary>All values the same.</summary>
    public static Tensor Full(Shape shape, float value)
    {
        var values = new float[shape.Length];
        values.AsSpan().Fill(value);
        return new Tensor(shape, values);
    }

    /// <summary>A copy of <paramref name="values"/>, in row-major order.</summary>
    public static Tensor From(Shape shape, ReadOnlySpan<float> values) => new(shape, values.ToArray());

    /// <summary>[N]: a copy of a row of values.</summary>
    public static Tensor From(params ReadOnlySpan<float> values) => new([values.Length], values.ToArray());

    /// <summary>[rows, columns]: a copy of a matrix.</summary>
    public static Tensor From(float[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var flat = new float[values.Length];
        Buffer.BlockCopy(values, 0, flat, 0, flat.Length * sizeof(float));
        return new Tensor([values.GetLength(0), values.GetLength(1)], flat);
    }

    /// <summary>[1]: one value.</summary>
    public static Tensor Scalar(float value) => new([1], [value]);

    /// <summary>
    /// A tensor of undefined content for an operation to write; taken from the memory of the training step when one runs.
    /// </summary>
    internal static Tensor Uninitialized(Shape shape)
    {
        var tensor = new Tensor(shape);
        StepMemory.Track(tensor);
        return tensor;
    }
}
