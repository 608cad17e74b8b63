using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[B, T]: eˣ / Σ eˣ over every sequence's real steps, 0 in padding.</summary>
    /// <param name="x">[B, T].</param>
    /// <param name="lengths">Real steps of each sequence; all of them when null.</param>
    public static Tensor SoftmaxOverTime(this Tensor x, SequenceLengths? lengths = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rank != 2)
            throw new ShapeException(
                $"{nameof(SoftmaxOverTime)} expects a number per step, of shape [batch, sequence], but got {x.Shape}.");
        var ranges = StepRanges.Of(x, lengths, nameof(SoftmaxOverTime));
        var steps = x.Shape[1];
        var y = Tensor.Uninitialized(x.Shape);
        y.Values.Clear();
        for (var b = 0; b < x.Shape[0]; b++)
        {
            var (start, end) = ranges[b];
            var row = x.Values.Slice(b * steps + start, end - start);
            SoftmaxKernel.Run(row, row, y.Values.Slice(b * steps + start, end - start), accumulate: false);
        }
        if (Tape.Needs(x))
            Tape.Record(new SoftmaxOverTimeOperation(x, ranges, y), y);
        return y;
    }

    private sealed class SoftmaxOverTimeOperation(Tensor x, StepRanges ranges, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = y ⊙ (dy − Σ y dy), the sum over the sequence's real steps; 0 in padding.</summary>
        internal override void Backward()
        {
            var steps = X.Shape[1];
            var gradient = X.GradientToAddTo();
            for (var b = 0; b < X.Shape[0]; b++)
            {
                var (start, end) = ranges[b];
                var (first, length) = (b * steps + start, end - start);
                SoftmaxBackwardKernel.Run(
                    Y.Values.Slice(first, length), Y.Gradient.Slice(first, length), gradient.Slice(first, length), accumulate: true);
            }
        }
    }
}
