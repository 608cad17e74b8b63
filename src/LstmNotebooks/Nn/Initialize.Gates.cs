using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

public static partial class Initialize
{
    /// <summary>
    /// Makes the recurrent weights U of every gate, layer and direction an orthogonal matrix of its own; W and biases stay.
    /// </summary>
    /// <remarks>
    /// An orthogonal matrix keeps the length of every vector, so what goes through U neither grows nor fades at the start of
    /// training (Saxe, McClelland and Ganguli, Exact solutions to the nonlinear dynamics of learning in deep linear neural
    /// networks, 2014). Of U as a whole, [gH, H], only the columns can be orthonormal; each gate then keeps on average 1/g of
    /// a vector's squared length, so that a step through one gate loses half of the length with four gates.
    /// </remarks>
    /// <param name="module">Layers whose recurrent weights are overwritten.</param>
    /// <param name="random">Where the matrices come from; nothing is drawn from the stream itself.</param>
    public static void OrthogonalPerGate(RecurrentModule module, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(random);
        foreach (var (name, parameter) in module.NamedParameters)
        {
            if (name.StartsWith("weight_hh", StringComparison.Ordinal))
                OrthogonalPerGate(parameter.Value, random.Fork(name));
        }
    }

    /// <summary>Fills [gH, H] with g orthogonal matrices, one below the other.</summary>
    /// <exception cref="ShapeException">The rows are no multiple of the columns.</exception>
    public static void OrthogonalPerGate(Tensor weights, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(random);
        RequireMatrix(weights.Shape, nameof(OrthogonalPerGate));
        var (rows, size) = (weights.Shape[0], weights.Shape[1]);
        if (rows % size != 0)
            throw new ShapeException(
                $"OrthogonalPerGate expects recurrent weights of shape [gates · {size}, {size}] but got {weights.Shape}.");
        for (var gate = 0; gate < rows / size; gate++)
        {
            var block = Tensor.Zeros(size, size);
            Orthogonal(block, random.Fork($"gate {gate}"));
            block.Values.CopyTo(weights.Values[(gate * size * size)..]);
        }
    }

    /// <summary>Sets the biases of all forget gates; cells without one stay as they are.</summary>
    /// <remarks>
    /// σ(0) = 0.5 halves a cell state at every step, so that after 20 steps a millionth is left, of the state and of its
    /// gradient; σ(1) = 0.73 keeps a millionth for 44 steps, σ(5) = 0.993 for 2,000. Gers, Schmidhuber and Cummins, Learning
    /// to forget (2000); Jozefowicz, Zaremba and Sutskever, An empirical exploration of recurrent network architectures (2015).
    /// Where a cell adds two biases, b_ih gets the value and b_hh becomes 0.
    /// </remarks>
    /// <param name="module">Layers whose forget gates' biases are overwritten.</param>
    /// <param name="value">What the gates' sums start from.</param>
    public static void ForgetBias(SequenceModule module, float value)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (module.ForgetBias is not { } rows)
            return;
        foreach (var (name, parameter) in module.NamedParameters)
        {
            if (name.StartsWith("bias", StringComparison.Ordinal))
                parameter.Value.Values[rows].Fill(name.StartsWith("bias_ih", StringComparison.Ordinal) ? value : 0);
        }
    }
}
