using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>Each element 0 with a probability p, else x/(1 − p), so that the mean stays; same shape. Gives x itself when not training or p is 0.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="probability">p in [0, 1), taken to the nearest multiple of 2⁻¹⁶.</param>
    /// <param name="random">Each call takes one draw from it; the draw and an element's index decide the element.</param>
    /// <param name="isTraining">False for predictions: nothing is drawn or dropped.</param>
    public static Tensor Dropout(this Tensor x, float probability, RandomStream random, bool isTraining = true)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(random);
        if (!(probability is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Dropout expects a probability of at least 0 and below 1.");
        if (!isTraining || probability == 0)
            return x;

        var draw = ((ulong)random.NextUInt32() << 32) | random.NextUInt32();
        var mask = Tensor.Uninitialized(x.Shape);
        DropoutMask.Fill(draw, probability, mask.Storage, mask.Length);
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
}
