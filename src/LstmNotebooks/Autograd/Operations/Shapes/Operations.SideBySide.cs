using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[B, (N − first) · H] from [N, B, H]: the matrices from <paramref name="first"/> on, beside each other.</summary>
    internal static Tensor SideBySide(this Tensor x, int first)
    {
        var (count, rows, columns) = (x.Shape[0] - first, x.Shape[1], x.Shape[2]);
        var y = Tensor.Uninitialized([rows, count * columns]);
        for (var i = 0; i < count; i++)
            Blocks.Copy(
                x.Values[((first + i) * rows * columns)..],
                columns,
                columns,
                rows,
                y.Values[(i * columns)..],
                count * columns,
                accumulate: false);
        if (Tape.Needs(x))
            Tape.Record(new SideBySideOperation(x, y, first), y);
        return y;
    }

    private sealed class SideBySideOperation(Tensor x, Tensor y, int first) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy where it was taken from, 0 elsewhere.</summary>
        internal override void Backward()
        {
            var (count, rows, columns) = (X.Shape[0] - first, X.Shape[1], X.Shape[2]);
            var gradient = X.GradientToAddTo();
            for (var i = 0; i < count; i++)
                Blocks.Copy(
                    Y.Gradient[(i * columns)..],
                    count * columns,
                    columns,
                    rows,
                    gradient[((first + i) * rows * columns)..],
                    columns,
                    accumulate: true);
        }
    }
}
