namespace LstmNotebooks.Optim;

/// <summary>Keeps single steps from being too large: against exploding gradients.</summary>
/// <param name="Norm">Largest length of all gradients together, √Σg²; longer ones are scaled down to it. None when null.</param>
/// <param name="Value">Largest size of one element; larger ones are cut to it, after the norm's scaling. None when null.</param>
public sealed record GradientClipping(double? Norm = null, double? Value = null)
{
    /// <inheritdoc cref="GradientClipping(double?, double?)"/>
    public double? Norm { get; init; } = Positive(Norm, nameof(Norm));

    /// <inheritdoc cref="GradientClipping(double?, double?)"/>
    public double? Value { get; init; } = Positive(Value, nameof(Value));

    /// <summary>
    /// As PyTorch's clip_grad_norm_: gradients whose common length exceeds <paramref name="maximum"/> are scaled down to it.
    /// </summary>
    public static GradientClipping ByNorm(double maximum) => new(Norm: maximum);

    /// <summary>As PyTorch's clip_grad_value_: elements beyond ±<paramref name="maximum"/> are cut to it.</summary>
    public static GradientClipping ByValue(double maximum) => new(Value: maximum);

    /// <summary>What the update pass does for gradients of that length.</summary>
    internal UpdateClip For(double norm)
    {
        // 1e-6 as in PyTorch, so that trained weights agree.
        var scale = Norm is { } maximum ? Math.Min(1, maximum / (norm + 1e-6)) : 1;
        return new((float)scale, Value is { } limit ? (float)limit : float.PositiveInfinity);
    }

    private static double? Positive(double? value, string name) => value is null or (> 0 and < double.PositiveInfinity)
        ? value
        : throw new ArgumentOutOfRangeException(
            name,
            value,
            $"Gradient clipping expects a {name} above 0 but got {value}. Leave it out to clip nothing.");
}
