using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>x + bias in every row of the last dimension; same shape as x.</summary>
    /// <param name="x">[…, C].</param>
    /// <param name="bias">[C].</param>
    public static Tensor AddBias(this Tensor x, Tensor bias)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(bias);
        if (bias.Rank != 1 || x.Shape[^1] != bias.Length)
            throw new ShapeException($"AddBias expects x of shape [..., C] and a bias of shape [C] but got {x.Shape} and {bias.Shape}.");

        var y = Tensor.Uninitialized(x.Shape);
        AddBiasJob.Run(x.Storage, bias.Storage, x.Length / Math.Max(1, bias.Length), bias.Length, y.Storage);
        if (Tape.Needs(x, bias))
            Tape.Record(new AddBiasOperation(x, bias, y), y);
        return y;
    }

    private sealed class AddBiasOperation(Tensor x, Tensor bias, Tensor y) : BinaryOperation(x, bias, y)
    {
        /// <summary>dx = dy, dBias = Σ dy over all rows.</summary>
        internal override void Backward()
        {
            if (Left.RequiresGradient)
                AddGradient(Left, Y.GradientStorage!);
            if (!Right.RequiresGradient)
                return;
            var gradient = Right.GradientTarget(out var accumulate).AsSpan(0, Right.Length);
            ColumnSums.Run(Y.Gradient, Y.Length / Math.Max(1, Right.Length), Right.Length, gradient, accumulate);
        }
    }

    /// <summary>Adds one row to every row.</summary>
    private readonly struct AddBiasJob(float[] x, float[] bias, int rows, int columns, float[] y, int count) : IPartJob
    {
        /// <summary>y = x + bias in every row, shared among threads when there is much to do.</summary>
        /// <param name="x">[rows, columns].</param>
        /// <param name="bias">[columns].</param>
        /// <param name="rows">Number of rows.</param>
        /// <param name="columns">Number of columns.</param>
        /// <param name="y">[rows, columns], written.</param>
        public static void Run(float[] x, float[] bias, int rows, int columns, float[] y)
        {
            var count = Parts.Count(rows, columns);
            var job = new AddBiasJob(x, bias, rows, columns, y, count);
            Workers.Run(count, ref job);
        }

        public void Run(int part)
        {
            var (start, end) = Parts.Of(part, count, rows);
            for (var row = start; row < end; row++)
                Elementwise.Map<AddFunction>(x.AsSpan(row * columns, columns), bias.AsSpan(0, columns), y.AsSpan(row * columns, columns));
        }
    }
}
