using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>The length of all gradients together, summed in one order on every machine.</summary>
internal static class GradientNorm
{
    /// <summary>√Σg² over all trainable parameters that have a gradient; not finite only when a gradient is not.</summary>
    public static double Of(IReadOnlyList<Parameter> parameters)
    {
        var sum = 0.0;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].IsTrainable)
                sum += SumOfSquares(parameters[i].Value);
        }
        return Math.Sqrt(sum);
    }

    /// <summary>The first parameter with a NaN or an infinity in its gradient; −1 when there is none.</summary>
    public static int FirstNonFinite(IReadOnlyList<Parameter> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].IsTrainable && !double.IsFinite(SumOfSquares(parameters[i].Value)))
                return i;
        }
        return -1;
    }

    private static double SumOfSquares(Tensor parameter)
    {
        var rows = parameter.CompactGradient;
        var sum = rows is null ? Reduction.SumOfSquares(parameter.Gradient) : rows.SumOfSquares();
        // A finite gradient's square may be more than a float32 holds, but never more than a double does.
        return double.IsFinite(sum) ? sum : WideSumOfSquares(rows is null ? parameter.Gradient : rows.Values.AsSpan(0, rows.Count * rows.Size));
    }

    private static double WideSumOfSquares(ReadOnlySpan<float> gradient)
    {
        var sum = 0.0;
        foreach (var value in gradient)
            sum += (double)value * value;
        return sum;
    }
}
