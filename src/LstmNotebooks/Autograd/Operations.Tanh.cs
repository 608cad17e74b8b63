using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>tanh of every element; same shape.</summary>
    public static Tensor Tanh(this Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        var y = Tensor.Uninitialized(x.Shape);
        Elementwise.Map<TanhFunction>(x.Values, y.Values);
        if (Tape.Needs(x))
            Tape.Record(new TanhOperation(x, y), y);
        return y;
    }

    private sealed class TanhOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy (1 − y²).</summary>
        internal override void Backward()
        {
            ReadOnlySpan<float> y = Y.Values, dy = Y.Gradient;
            var dx = X.GradientToAddTo();
            for (var i = 0; i < y.Length; i++)
                dx[i] += dy[i] * (1 - y[i] * y[i]);
        }
    }
}
