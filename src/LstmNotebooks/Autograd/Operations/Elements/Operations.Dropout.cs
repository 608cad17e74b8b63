using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>
    /// Each element 0 with a probability p, else x/(1 − p), so that the mean stays; same shape. Gives x itself when not training or
    /// p is 0.
    /// </summary>
    /// <param name="x">Any shape.</param>
    /// <param name="probability">p in [0, 1), taken to the nearest multiple of 2⁻¹⁶.</param>
    /// <param name="random">Each call takes one draw from it; the draw and an element's index decide the element.</param>
    /// <param name="isTraining">False for predictions: nothing is drawn or dropped.</param>
    public static Tensor Dropout(this Tensor x, float probability, RandomStream random, bool isTraining = true)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(random);
        CheckProbability(probability);
        if (!isTraining || probability == 0)
            return x;

        return Masked(x, NewMask(x.Shape, probability, random));
    }

    /// <summary>
    /// Dropout with one mask for all time steps of a sequence: a number that is dropped at one step is dropped at all of them; same
    /// shape.
    /// </summary>
    /// <remarks>
    /// Gal and Ghahramani, A theoretically grounded application of dropout in recurrent neural networks (2016), who call it
    /// variational.
    /// </remarks>
    /// <param name="x">[B, T, F].</param>
    /// <param name="probability">p in [0, 1), taken to the nearest multiple of 2⁻¹⁶.</param>
    /// <param name="random">Each call takes one draw from it; the draw, a sequence's place and a feature's place decide.</param>
    /// <param name="isTraining">False for predictions: nothing is drawn or dropped.</param>
    /// <exception cref="ShapeException">x is not [batch, sequence, features].</exception>
    public static Tensor VariationalDropout(this Tensor x, float probability, RandomStream random, bool isTraining = true)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(random);
        CheckProbability(probability);
        if (x.Rank != 3)
            throw new ShapeException(
                $"Variational dropout expects x of shape [batch, sequence, features] but got {x.Shape}: without time steps, use Dropout.");
        if (!isTraining || probability == 0)
            return x;

        var (batch, steps, size) = (x.Shape[0], x.Shape[1], x.Shape[2]);
        var once = NewMask([batch, size], probability, random);
        var mask = Tensor.Uninitialized(x.Shape);
        for (var row = 0; row < batch * steps; row++)
            once.Values.Slice(row / steps * size, size).CopyTo(mask.Values[(row * size)..]);
        return Masked(x, mask);
    }

    private static void CheckProbability(float probability)
    {
        if (!(probability is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(
                nameof(probability), probability, "Dropout expects a probability of at least 0 and below 1.");
    }

    /// <summary>0 or 1/(1 − p) everywhere.</summary>
    private static Tensor NewMask(Shape shape, float probability, RandomStream random)
    {
        var draw = ((ulong)random.NextUInt32() << 32) | random.NextUInt32();
        var mask = Tensor.Uninitialized(shape);
        DropoutMask.Fill(draw, probability, mask.Storage, mask.Length);
        return mask;
    }

    private static Tensor Masked(Tensor x, Tensor mask)
    {
        var y = Map(default(Both<MultiplyFunction>), x, mask);
        if (Tape.Needs(x))
            Tape.Record(new DropoutOperation(x, mask, y), y);
        return y;
    }

    private sealed class DropoutOperation(Tensor x, Tensor mask, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy ⊙ mask, where the mask holds 0 or 1/(1 − p).</summary>
        internal override void Backward() => AddGradient(X, default(Both<MultiplyFunction>), Y.GradientStorage!, mask.Storage);
    }

    /// <summary>
    /// Fills parts of a dropout mask: element i is decided by 16 bits of block i / 8 of the draw's own Philox stream, so by no other
    /// element and no thread.
    /// </summary>
    private readonly struct DropoutMask(ulong key, uint dropBelow, float[] mask, int length, int count) : IPartJob
    {
        private const int PerBlock = 8;

        /// <summary>Decides all elements; kept ones get 1/(1 − p), dropped ones 0.</summary>
        /// <param name="key">The draw.</param>
        /// <param name="probability">p, taken to the nearest multiple of 2⁻¹⁶, which the scale follows.</param>
        /// <param name="mask">Written; may be longer.</param>
        /// <param name="length">Number of elements.</param>
        public static void Fill(ulong key, float probability, float[] mask, int length)
        {
            var dropBelow = (uint)Math.Min(65535, Math.Round(probability * 65536.0));
            var blocks = (length + PerBlock - 1) / PerBlock;
            var count = Parts.Count(blocks, PerBlock);
            var job = new DropoutMask(key, dropBelow, mask, length, count);
            Workers.Run(count, ref job);
        }

        public void Run(int part)
        {
            var (start, end) = Parts.Of(part, count, (length + PerBlock - 1) / PerBlock);
            var keep = 65536f / (65536 - dropBelow);
            for (var block = start; block < end; block++)
            {
                var bits = PhiloxBlock.Of(key, (ulong)block);
                var values = mask.AsSpan(block * PerBlock, Math.Min(PerBlock, length - block * PerBlock));
                for (var i = 0; i < values.Length; i++)
                    values[i] = ((bits[i >> 1] >> (16 * (i & 1))) & 0xFFFF) < dropBelow ? 0 : keep;
            }
        }
    }
}
