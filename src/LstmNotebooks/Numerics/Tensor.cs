using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>A dense array of float32 values in row-major order: the one tensor of this library.</summary>
/// <remarks>
/// Memory is the collector's; there is nothing to dispose. A tensor made inside a training step that runs under
/// <see cref="StepMemory"/> lends its memory to the next step, and says so when it is read after that.
/// </remarks>
public sealed partial class Tensor
{
    private float[]? storage;

    /// <summary>A tensor over <paramref name="values"/>, which is not copied.</summary>
    /// <exception cref="ShapeException">The array's length is not the shape's.</exception>
    public Tensor(Shape shape, float[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != shape.Length)
            throw new ShapeException($"A tensor of shape {shape} holds {shape.Length:N0} values but got {values.Length:N0}.");
        Shape = shape;
        storage = values;
    }

    private Tensor(Shape shape)
    {
        Shape = shape;
        storage = Buffers.Rent(shape.Length);
    }

    /// <summary>Sizes, outer to inner.</summary>
    public Shape Shape { get; }

    /// <summary>Number of dimensions.</summary>
    public int Rank => Shape.Rank;

    /// <summary>Number of values.</summary>
    public int Length => Shape.Length;

    /// <summary>All values in row-major order; writing through it changes the tensor.</summary>
    /// <exception cref="InvalidOperationException">The tensor belongs to a training step that is over.</exception>
    public Span<float> Values => new(Storage, 0, Length);

    /// <summary>What computed this tensor; the tape's own, null for inputs and parameters.</summary>
    internal object? Origin { get; set; }

    internal float[] Storage => storage
        ?? throw new InvalidOperationException(
            $"This tensor of shape {Shape} was made in an earlier training step, whose memory the next one uses. "
            + "Clone() it inside the step to keep it.");

    /// <summary>The value at one position, as in <c>hidden[b, t, j]</c>.</summary>
    [IndexerName("At")]
    public float this[params ReadOnlySpan<int> position]
    {
        get => Values[Offset(position)];
        set => Values[Offset(position)] = value;
    }

    /// <summary>The only value of a tensor of length 1, such as a loss.</summary>
    /// <exception cref="ShapeException">There are more values, or none.</exception>
    public float Item() => Length == 1
        ? Values[0]
        : throw new ShapeException($"Item() reads the only value of a tensor but {Shape} has {Length:N0}.");

    /// <summary>A copy of all values in row-major order.</summary>
    public float[] ToArray() => Values.ToArray();

    /// <summary>A copy with memory of its own, outside of any training step and of the tape.</summary>
    public Tensor Clone() => new(Shape, ToArray());

    /// <summary>Gives all memory back: nothing may read this tensor any more.</summary>
    internal void Release()
    {
        ReleaseGradient();
        if (storage is { } values)
            Buffers.Return(values);
        storage = null;
        Origin = null;
    }

    private int Offset(ReadOnlySpan<int> position)
    {
        if (position.Length != Rank)
            throw new ShapeException($"A tensor of shape {Shape} is read with {Rank} indices but got {position.Length}.");
        var offset = 0;
        for (var i = 0; i < Rank; i++)
        {
            if ((uint)position[i] >= (uint)Shape[i])
                throw new ArgumentOutOfRangeException(nameof(position), $"Index {position[i]} of dimension {i} is outside of {Shape}.");
            offset = offset * Shape[i] + position[i];
        }
        return offset;
    }
}
