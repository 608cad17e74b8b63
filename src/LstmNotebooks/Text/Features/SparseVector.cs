namespace LstmNotebooks.Text;

/// <summary>A long vector of which only the numbers that are not 0 are kept, in ascending order of their places.</summary>
public readonly struct SparseVector
{
    // Arrays and not ReadOnlyMemory, whose spans cost as much as a multiplication in a loop.
    private readonly int[] indices;
    private readonly double[] values;
    private readonly int start;

    /// <summary>A vector of places and what stands there.</summary>
    /// <param name="length">Its length, zeros included.</param>
    /// <param name="indices">[n] places in ascending order, each once.</param>
    /// <param name="values">[n] the number at each.</param>
    public SparseVector(int length, int[] indices, double[] values)
        : this(length, indices, values, 0, indices.Length)
    {
        if (indices.Length != values.Length)
            throw new ArgumentException(
                $"A sparse vector expects a value per place but got {indices.Length} places and {values.Length} values: "
                + "pass arrays of one length.",
                nameof(values));
        for (var i = 0; i < indices.Length; i++)
        {
            if (indices[i] >= length || indices[i] <= (i == 0 ? -1 : indices[i - 1]))
                throw new ArgumentException(
                    $"A sparse vector of length {length} expects ascending places from 0 to {length - 1} but place {i} is "
                    + $"{indices[i]}{(i == 0 ? "" : $" after {indices[i - 1]}")}: sort the places and add up those that repeat.",
                    nameof(indices));
        }
    }

    /// <summary>A vector whose places and numbers are a part of longer arrays.</summary>
    internal SparseVector(int length, int[] indices, double[] values, int start, int count) =>
        (Length, this.indices, this.values, this.start, Count) = (length, indices, values, start, count);

    /// <summary>The length, zeros included.</summary>
    public int Length { get; }

    /// <summary>How many numbers are kept.</summary>
    public int Count { get; }

    /// <summary>[Count] the places of the numbers that are kept.</summary>
    public ReadOnlySpan<int> Indices => new(indices, start, Count);

    /// <summary>[Count] the numbers at these places.</summary>
    public ReadOnlySpan<double> Values => new(values, start, Count);

    /// <summary>The length of the vector as an arrow: √Σ x².</summary>
    public double Norm => Math.Sqrt(Dot(this));

    /// <summary>The number at a place, 0 where none is kept.</summary>
    public double this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
            var place = Indices.BinarySearch(index);
            return place < 0 ? 0 : Values[place];
        }
    }

    /// <summary>Σ x y, over the places where both have a number.</summary>
    public double Dot(SparseVector other)
    {
        CheckLength(other.Length);
        ReadOnlySpan<int> ours = Indices, theirs = other.Indices;
        ReadOnlySpan<double> x = Values, y = other.Values;
        var (sum, i, j) = (0.0, 0, 0);
        while (i < ours.Length && j < theirs.Length)
        {
            if (ours[i] == theirs[j])
                sum += x[i++] * y[j++];
            else if (ours[i] < theirs[j])
                i++;
            else
                j++;
        }

        return sum;
    }

    /// <summary>Σ x y with a vector that keeps its zeros.</summary>
    public double Dot(ReadOnlySpan<double> other)
    {
        CheckLength(other.Length);
        ReadOnlySpan<int> places = Indices;
        ReadOnlySpan<double> x = Values;
        var sum = 0.0;
        for (var i = 0; i < places.Length; i++)
            sum += x[i] * other[places[i]];
        return sum;
    }

    /// <summary>x · y / (|x| |y|): 1 for the same direction, 0 where nothing is shared; 0 too where one of them has no number.</summary>
    public double CosineSimilarity(SparseVector other)
    {
        var dot = Dot(other);
        return dot == 0 ? 0 : dot / (Norm * other.Norm);
    }

    /// <summary>[Length] the vector with its zeros.</summary>
    public double[] ToDense()
    {
        var dense = new double[Length];
        for (var i = 0; i < Count; i++)
            dense[Indices[i]] = Values[i];
        return dense;
    }

    /// <summary>The share of it that is kept.</summary>
    public override string ToString() => $"SparseVector of length {Length:N0} with {Count:N0} numbers";

    private void CheckLength(int other)
    {
        if (other != Length)
            throw new ArgumentException(
                $"A dot product expects vectors of one length but got {Length} and {other}: make both with the same vectorizer.",
                nameof(other));
    }
}
