using System.Buffers;

namespace LstmNotebooks.Numerics;

/// <summary>What a cross-entropy keeps of each row of its [rows, classes] logits: a few numbers.</summary>
internal readonly struct CrossEntropyRows
{
    /// <summary>Room for so many rows; the arrays are rented and may be longer.</summary>
    public CrossEntropyRows(int count, int classes)
    {
        (Count, Classes) = (count, classes);
        Targets = ArrayPool<int>.Shared.Rent(count);
        Weights = Buffers.Rent(count);
        Inverse = Buffers.Rent(count);
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>How many parts threads share the rows in.</summary>
    public int PartCount => Parts.Count(Count, Classes);

    /// <summary>[rows] classes.</summary>
    public int[] Targets { get; }

    /// <summary>[rows] factor of each row's loss; 0 leaves the row out.</summary>
    public float[] Weights { get; }

    /// <summary>[rows] 1/Σ e^(x − largest).</summary>
    public float[] Inverse { get; }

    /// <summary>The rows' memory goes to the next step.</summary>
    public void Return()
    {
        ArrayPool<int>.Shared.Return(Targets);
        Buffers.Return(Weights);
        Buffers.Return(Inverse);
    }
}
