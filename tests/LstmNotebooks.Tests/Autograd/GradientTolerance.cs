namespace LstmNotebooks.Tests.Autograd;

/// <summary>How far float32 may lie from its double reference.</summary>
/// <param name="Output">Relative error of outputs.</param>
/// <param name="Gradient">Relative error of gradients.</param>
/// <param name="Floor">Values below this fraction of the tensor's largest count as that large.</param>
internal readonly record struct GradientTolerance(double Output, double Gradient, double Floor)
{
    /// <summary>Errors count against the value itself, or a hundredth of the largest where it is smaller than that.</summary>
    public static GradientTolerance OfEach(double tolerance) => new(tolerance, tolerance, 0.01);

    /// <summary>Errors count against the largest value: for long sums, whose rounding is that of their largest terms.</summary>
    public static GradientTolerance OfLargest(double output, double gradient) => new(output, gradient, 1);
}
