using System.Buffers;
using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

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

/// <summary>Cross-entropy of the rows of [rows, classes] logits, one loss per row.</summary>
/// <param name="logits">[rows, classes].</param>
/// <param name="rows">Targets and weights are read, the other numbers written.</param>
/// <param name="losses">[rows], written.</param>
/// <param name="exponentials">[rows, classes], written for the backward pass: e^(x − largest); null when there is none.</param>
internal readonly struct CrossEntropyJob(float[] logits, CrossEntropyRows rows, float[] losses, float[]? exponentials) : IPartJob
{
    /// <summary>loss = weight (largest + ln Σ e^(x − largest) − x[target]).</summary>
    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, rows.PartCount, rows.Count);
        for (var row = start; row < end; row++)
        {
            losses[row] = 0;
            if (rows.Weights[row] == 0)
                continue;
            // The row is read twice, but the second time from the cache.
            var x = logits.AsSpan(row * rows.Classes, rows.Classes);
            var largest = Reduction.Max(x);
            var sum = Sum(new ShiftedExpFunction(largest), x, row);
            rows.Inverse[row] = (float)(1 / sum);
            losses[row] = rows.Weights[row] * (largest - x[rows.Targets[row]] + Transcendental.Log((float)sum));
        }
    }

    private double Sum(ShiftedExpFunction exp, ReadOnlySpan<float> x, int row)
    {
        if (exponentials is null)
            return Reduction.Sum(exp, x, x);
        var values = exponentials.AsSpan(row * rows.Classes, rows.Classes);
        PairMap.Run(exp, x, x, values, accumulate: false);
        return Reduction.Sum(values);
    }
}

/// <summary>The gradient of <see cref="CrossEntropyJob"/>.</summary>
/// <param name="exponentials">[rows, classes], as the forward pass left them.</param>
/// <param name="rows">As the forward pass left them.</param>
/// <param name="factor">dLoss/dSum of the weighted losses.</param>
/// <param name="gradient">[rows, classes], written or added to; may be the array of exponentials when written.</param>
/// <param name="accumulate">Whether to add.</param>
internal readonly struct CrossEntropyBackwardJob(
    float[] exponentials, CrossEntropyRows rows, float factor, float[] gradient, bool accumulate) : IPartJob
{
    /// <summary>dLogits = factor · weight (softmax − 1 at the target).</summary>
    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, rows.PartCount, rows.Count);
        for (var row = start; row < end; row++)
        {
            var x = exponentials.AsSpan(row * rows.Classes, rows.Classes);
            var dx = gradient.AsSpan(row * rows.Classes, rows.Classes);
            if (rows.Weights[row] != 0)
                Run(new CrossEntropySlope(rows.Inverse[row], factor * rows.Weights[row]), x, rows.Targets[row], dx);
            else if (!accumulate)
                dx.Clear();
        }
    }

    private void Run(CrossEntropySlope slope, ReadOnlySpan<float> x, int target, Span<float> dx)
    {
        var (before, atTarget) = (dx[target], slope.AtTarget(x[target]));
        PairMap.Run(slope, x, x, dx, accumulate);
        dx[target] = accumulate ? before + atTarget : atTarget;
    }
}

/// <summary>
/// One row's dx of cross-entropy, from e^(x − largest): scale · softmax, where softmax is the exponential times the inverse of the
/// row's sum.
/// </summary>
internal readonly struct CrossEntropySlope(float inverse, float scale) : IPairFunction
{
    private readonly float inverse = inverse;
    private readonly float scale = scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => Flush.ToZero(V.All(scale) * (V.All(inverse) * x));

    /// <summary>dx of the target's class, scale (softmax − 1).</summary>
    public float AtTarget(float exponential) => scale * (inverse * exponential - 1);
}
