using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>The gradients of x, weight and bias of a linear layer, summed up while its rows come part by part.</summary>
internal sealed class LinearGradients(Tensor x, Tensor weight, Tensor bias)
{
    private readonly float[]?[] sums = [SumOf(x), SumOf(weight), SumOf(bias)];

    public Tensor Input(int index) => index switch { 0 => x, 1 => weight, _ => bias };

    /// <summary>dx = dy · weight, dWeight += dyᵀ · x, dBias += Σ dy over the rows.</summary>
    /// <param name="gradient">[count, O] dy of these rows.</param>
    /// <param name="start">The first row; parts come in ascending order from 0.</param>
    /// <param name="count">Number of rows.</param>
    public void Add(ReadOnlySpan<float> gradient, int start, int count)
    {
        var (outputs, inputs) = (weight.Shape[0], weight.Shape[1]);
        var goesOn = start > 0;
        if (sums[0] is { } dx)
            Products.Run(
                gradient,
                false,
                weight.Values,
                false,
                count,
                outputs,
                inputs,
                dx.AsSpan(start * inputs, count * inputs),
                accumulate: false);
        if (sums[1] is { } dWeight)
            Products.Run(
                gradient,
                true,
                x.Values.Slice(start * inputs, count * inputs),
                false,
                outputs,
                count,
                inputs,
                dWeight.AsSpan(0, weight.Length),
                goesOn);
        if (sums[2] is { } dBias)
            ColumnSums.Run(gradient, count, outputs, dBias.AsSpan(0, bias.Length), goesOn);
    }

    /// <summary>Adds the sums, times a factor, to the gradients of the three.</summary>
    public void Give(float factor)
    {
        for (var index = 0; index < sums.Length; index++)
        {
            if (sums[index] is not { } sum)
                continue;
            if (factor == 1 && Input(index).TryAdoptGradient(sum))
                sums[index] = null;
            else
                Operations.AddGradient(Input(index), new ScaleFunction(factor), sum, sum);
        }
    }

    /// <summary>The memory of what was not given away goes to the next step.</summary>
    public void Return()
    {
        foreach (ref var sum in sums.AsSpan())
        {
            if (sum is not null)
                Buffers.Return(sum);
            sum = null;
        }
    }

    private static float[]? SumOf(Tensor tensor) => tensor.RequiresGradient ? Buffers.Rent(tensor.Length) : null;
}
