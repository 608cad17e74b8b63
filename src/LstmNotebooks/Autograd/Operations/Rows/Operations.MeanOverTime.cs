using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[B, C]: the mean of every sequence's real steps; 0 where there is none.</summary>
    /// <param name="x">[B, T, C].</param>
    /// <param name="lengths">Real steps of each sequence; all of them when null.</param>
    public static Tensor MeanOverTime(this Tensor x, SequenceLengths? lengths = null)
    {
        var ranges = RangesOf(x, lengths, nameof(MeanOverTime));
        var (steps, columns) = (x.Shape[1], x.Shape[2]);
        var y = Tensor.Uninitialized([x.Shape[0], columns]);
        for (var b = 0; b < x.Shape[0]; b++)
        {
            var (start, end) = ranges[b];
            var mean = y.Values.Slice(b * columns, columns);
            ColumnSums.Run(
                x.Values.Slice((b * steps + start) * columns, (end - start) * columns), end - start, columns, mean, accumulate: false);
            PairMap.Run(new ScaleFunction(1f / Math.Max(1, end - start)), mean, mean, mean, accumulate: false);
        }
        if (Tape.Needs(x))
            Tape.Record(new MeanOverTimeOperation(x, ranges, y), y);
        return y;
    }

    private static StepRanges RangesOf(Tensor x, SequenceLengths? lengths, string operation)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Rank == 3
            ? StepRanges.Of(x, lengths, operation)
            : throw new ShapeException($"{operation} expects sequences of shape [batch, sequence, size] but got {x.Shape}.");
    }

    private sealed class MeanOverTimeOperation(Tensor x, StepRanges ranges, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy/n at each of a sequence's n real steps, 0 in padding.</summary>
        internal override void Backward()
        {
            var (steps, columns) = (X.Shape[1], X.Shape[2]);
            var gradient = X.GradientToAddTo();
            for (var b = 0; b < X.Shape[0]; b++)
            {
                var (start, end) = ranges[b];
                var dy = Y.Gradient.Slice(b * columns, columns);
                for (var t = start; t < end; t++)
                    PairMap.Run(
                        new ScaleFunction(1f / (end - start)),
                        dy,
                        dy,
                        gradient.Slice((b * steps + t) * columns, columns),
                        accumulate: true);
            }
        }
    }
}
