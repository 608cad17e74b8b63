using System.Diagnostics;

namespace LstmNotebooks.Benchmarks;

/// <summary>How long the three parts of every training step took.</summary>
internal sealed class StepParts
{
    private const int MostSteps = 300_000;

    // In ticks; as long as they will ever be, so that timing allocates nothing.
    private readonly List<long> forward = new(MostSteps), backward = new(MostSteps), update = new(MostSteps);

    /// <summary>Takes down a step that ends now; all in ticks of <see cref="Stopwatch"/>.</summary>
    /// <param name="start">When it began.</param>
    /// <param name="forwardEnd">When the loss was there.</param>
    /// <param name="backwardEnd">When the gradients were there.</param>
    public void Add(long start, long forwardEnd, long backwardEnd)
    {
        forward.Add(forwardEnd - start);
        backward.Add(backwardEnd - forwardEnd);
        update.Add(Stopwatch.GetTimestamp() - backwardEnd);
    }

    /// <summary>Seconds of clearing, forward pass and loss, the median of the last steps.</summary>
    public double Forward(int steps) => MedianOfLast(forward, steps);

    /// <summary>Of the backward pass.</summary>
    public double Backward(int steps) => MedianOfLast(backward, steps);

    /// <summary>Of the optimizer.</summary>
    public double Update(int steps) => MedianOfLast(update, steps);

    /// <summary>The steps before the last ones were the check and the warm-up.</summary>
    private static double MedianOfLast(List<long> ticks, int count) => Samples.Of(ticks[^count..].ToArray()).Median;
}
