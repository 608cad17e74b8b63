using System.Buffers;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[B, C]: in each of C places the largest value of the sequence's real steps; 0 where there is none.</summary>
    /// <param name="x">[B, T, C].</param>
    /// <param name="lengths">Real steps of each sequence; all of them when null.</param>
    public static Tensor MaxOverTime(this Tensor x, SequenceLengths? lengths = null)
    {
        var ranges = RangesOf(x, lengths, nameof(MaxOverTime));
        var (steps, columns) = (x.Shape[1], x.Shape[2]);
        var y = Tensor.Uninitialized([x.Shape[0], columns]);
        var places = ArrayPool<int>.Shared.Rent(y.Length);
        for (var b = 0; b < x.Shape[0]; b++)
        {
            var (start, end) = ranges[b];
            Maxima(
                x.Values,
                (b * steps + start) * columns,
                (b * steps + end) * columns,
                y.Values.Slice(b * columns, columns),
                places.AsSpan(b * columns, columns));
        }
        if (Tape.Needs(x))
            Tape.Record(new MaxOverTimeOperation(x, places, y), y);
        else
            ArrayPool<int>.Shared.Return(places);
        return y;
    }

    /// <summary>
    /// The largest value of every column and where it is, the first of equals; NaN counts as largest, so that it is not lost.
    /// </summary>
    private static void Maxima(ReadOnlySpan<float> x, int start, int end, Span<float> maxima, Span<int> places)
    {
        maxima.Clear();
        places.Fill(-1);
        for (var i = start; i < end; i += maxima.Length)
        {
            for (var j = 0; j < maxima.Length; j++)
            {
                var value = x[i + j];
                if (places[j] >= 0 && (value <= maxima[j] || float.IsNaN(maxima[j])))
                    continue;
                (maxima[j], places[j]) = (value, i + j);
            }
        }
    }

    private sealed class MaxOverTimeOperation(Tensor x, int[] places, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy where the largest value was, 0 elsewhere.</summary>
        internal override void Backward()
        {
            var gradient = X.GradientToAddTo();
            var dy = Y.Gradient;
            for (var i = 0; i < dy.Length; i++)
            {
                if (places[i] >= 0)
                    gradient[places[i]] += dy[i];
            }
        }

        internal override void Release()
        {
            base.Release();
            ArrayPool<int>.Shared.Return(places);
        }
    }
}
