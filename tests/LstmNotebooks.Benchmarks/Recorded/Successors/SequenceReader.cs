using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Reads a sequence, every step with what it makes of those before.</summary>
internal abstract class SequenceReader : Module
{
    /// <summary>What a step becomes: so many numbers.</summary>
    public abstract int OutputSize { get; }

    /// <summary>[B, T, OutputSize] of [B, T, I].</summary>
    public abstract Tensor Forward(Tensor x);
}
