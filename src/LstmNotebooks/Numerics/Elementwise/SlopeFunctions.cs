using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>dx of y = tanh x, from y and dy.</summary>
internal readonly struct TanhSlope : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => y * (V.All(1) - x * x);
}

/// <summary>dx of y = σ(x), from y and dy.</summary>
internal readonly struct SigmoidSlope : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => y * (x * (V.All(1) - x));
}

/// <summary>dx of y = max(x, 0), from y and dy.</summary>
internal readonly struct ReluSlope : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => V.WhereLess(V.All(0), x, y, V.All(0));
}

/// <summary>dx of y = ln x, from x and dy.</summary>
internal readonly struct LogSlope : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => y / x;
}

/// <summary>One row's dx of y = softmax x, from y and dy; the constant is Σ y dy.</summary>
internal readonly struct SoftmaxSlope(float weightedSum) : IPairFunction
{
    private readonly float weightedSum = weightedSum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => x * (y - V.All(weightedSum));
}

/// <summary>One row's dx of y = log softmax x, from y and dy; the constant is Σ dy.</summary>
internal readonly struct LogSoftmaxSlope(float sum) : IPairFunction
{
    private readonly float sum = sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => y - Transcendental.Exp(x) * V.All(sum);
}

/// <summary>One row's dx of layer norm, from x̂ and g = weight ⊙ dy; the constants are 1/σ, mean g and mean g ⊙ x̂.</summary>
internal readonly struct LayerNormSlope(float inverse, float mean, float weightedMean) : IPairFunction
{
    private readonly float inverse = inverse;
    private readonly float mean = mean;
    private readonly float weightedMean = weightedMean;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => V.All(inverse) * (y - V.All(mean) - x * V.All(weightedMean));
}

/// <summary>One row's part of dWeight of layer norm, dy x̂, from x and dy; the constants are the mean and 1/σ.</summary>
internal readonly struct LayerNormWeightSlope(float mean, float inverse) : IPairFunction
{
    private readonly ShiftAndScaleFunction normalize = new(mean, inverse);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => y * normalize.Apply(x, x);
}
