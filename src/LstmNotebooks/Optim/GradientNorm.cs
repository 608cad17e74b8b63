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
        if (!parameter.HasGradient)
            return 0;
        var rows = parameter.CompactGradient;
        var gradient = rows?.Values ?? parameter.GradientStorage!;
        var sum = rows?.SumOfSquares() ?? BlockSumJob<Both<MultiplyFunction>>.Run(default, gradient, gradient, parameter.Length);
        // A finite gradient's square may be more than a float32 holds, but never more than a double does.
        return double.IsFinite(sum) ? sum : WideSumOfSquares(gradient.AsSpan(0, rows is null ? parameter.Length : rows.Count * rows.Size));
    }

    private static double WideSumOfSquares(ReadOnlySpan<float> gradient)
    {
        var sum = 0.0;
        foreach (var value in gradient)
            sum += (double)value * value;
        return sum;
    }
}
