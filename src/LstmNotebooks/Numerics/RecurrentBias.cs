namespace LstmNotebooks.Numerics;

/// <summary>Where the chains of a recurrent layer's products start.</summary>
internal static class RecurrentBias
{
    /// <summary>Gates that take both products start from b + b′ together; the others keep theirs apart.</summary>
    /// <param name="bias">b, [input gates].</param>
    /// <param name="hiddenBias">b′, [weight gates]; empty for none.</param>
    /// <param name="input">[input gates], written.</param>
    /// <param name="other">[other gates], written.</param>
    public static void Sum<TKernel>(ReadOnlySpan<float> bias, ReadOnlySpan<float> hiddenBias, Span<float> input, Span<float> other)
        where TKernel : struct, IRecurrentKernel
    {
        bias.CopyTo(input);
        if (hiddenBias.IsEmpty)
            return;
        var shared = input.Length / TKernel.InputGates * TKernel.SharedGates;
        Elementwise.Map<AddFunction>(input[..shared], hiddenBias[..shared], input[..shared]);
        hiddenBias[shared..(shared + other.Length)].CopyTo(other);
    }
}
