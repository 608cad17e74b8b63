using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Optim;

/// <summary>Parameters with given gradients, as a backward pass would leave them.</summary>
internal static class Gradients
{
    /// <summary>[N]: a parameter that holds a copy of these weights.</summary>
    public static Parameter ParameterOf(params ReadOnlySpan<float> weights) => new(Tensor.From(weights));

    /// <summary>Sets the gradient.</summary>
    public static void Give(this Parameter parameter, params ReadOnlySpan<float> gradient)
    {
        parameter.Value.ClearGradient();
        gradient.CopyTo(parameter.Value.GradientToAddTo());
    }
}
