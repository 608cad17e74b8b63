using System.Collections;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>The sizes of a tensor's dimensions, outer to inner; one to four of them.</summary>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public readonly struct Shape : IEquatable<Shape>, IEnumerable<int>
{
    /// <summary>The most dimensions that a tensor may have.</summary>
    public const int MaxRank = 4;

    // Inline, so that a shape costs no allocation of its own.
    private readonly int first, second, third, fourth;

    private Shape(ReadOnlySpan<int> sizes)
    {
        if (sizes.Length is 0 or > MaxRank)
            throw new ShapeException($"A tensor has 1 to {MaxRank} dimensions but got {sizes.Length}.");
        long length = 1;
        foreach (var size in sizes)
        {
            if (size < 0)
                throw new ShapeException($"A dimension's size must be 0 or more but got {size}.");
            length *= size;
        }
        if (length > Array.MaxLength)
            throw new ShapeException(
                $"A tensor holds at most {Array.MaxLength:N0} values but {string.Join(" × ", sizes.ToArray())} is {length:N0}.");

        Rank = sizes.Length;
        Length = (int)length;
        first = sizes[0];
        second = Rank > 1 ? sizes[1] : 0;
        third = Rank > 2 ? sizes[2] : 0;
        fourth = Rank > 3 ? sizes[3] : 0;
    }

    /// <summary>Number of dimensions.</summary>
    public int Rank { get; }

    /// <summary>Number of values: the product of all sizes.</summary>
    public int Length { get; }

    /// <summary>The size of a dimension; 0 is the outermost, and ^1 the innermost.</summary>
    public int this[Index dimension] => this[dimension.GetOffset(Rank)];

    /// <summary>The size of a dimension; 0 is the outermost.</summary>
    public int this[int dimension] => (uint)dimension >= (uint)Rank
        ? throw new ShapeException($"{this} has {Rank} dimensions: there is no dimension {dimension}.")
        : dimension switch { 0 => first, 1 => second, 2 => third, _ => fourth };

    /// <summary>A shape of the given sizes, outer to inner.</summary>
    public static Shape Create(ReadOnlySpan<int> sizes) => new(sizes);

    /// <summary>Whether both have the same sizes.</summary>
    public static bool operator ==(Shape left, Shape right) => left.Equals(right);

    /// <summary>Whether any size differs.</summary>
    public static bool operator !=(Shape left, Shape right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Shape other) =>
        Rank == other.Rank && first == other.first && second == other.second && third == other.third && fourth == other.fourth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rank, first, second, third, fourth);

    /// <summary>The sizes, outer to inner.</summary>
    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < Rank; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As in "[32, 20, 50]".</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";
}
