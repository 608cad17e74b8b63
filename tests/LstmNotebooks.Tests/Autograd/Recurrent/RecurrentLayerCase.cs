using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

/// <summary>One fused recurrent layer, its double reference, and values for both.</summary>
internal sealed class RecurrentLayerCase
{
    private readonly RecurrentReference reference;
    private readonly SequenceLengths? lengths;
    private readonly Layer apply;

    /// <summary>A layer of one of <see cref="Kinds"/>.</summary>
    /// <param name="kind">The kind of cell.</param>
    /// <param name="layer">Sizes and inputs, given the cell.</param>
    /// <param name="lengths">Real steps of each sequence; all of them when null.</param>
    public RecurrentLayerCase(string kind, Func<CellReference, RecurrentReference> layer, SequenceLengths? lengths = null)
    {
        var cell = CellOf(kind);
        apply = LayerOf(kind);
        this.lengths = lengths;
        reference = layer(cell) with { Real = RealSteps(layer(cell).Steps, lengths) };
    }

    private delegate (Tensor Hidden, RecurrentState Last) Layer(
        Tensor x, RecurrentState? initial, RecurrentWeights[] weights, SequenceLengths? lengths, string owner);

    public static IReadOnlyList<string> Kinds { get; } = ["tanh", "relu", "lstm", "gru"];

    /// <summary>The reference's gradient against central differences.</summary>
    public void CheckReference() => GradientCheck.RunReference(reference.Operation, Values());

    /// <summary>The fused layer against the reference.</summary>
    public void CheckLayer(double outputTolerance, double gradientTolerance) =>
        GradientCheck.RunOperation(
            Run, reference.Operation, reference.Shapes, Values(), GradientTolerance.OfLargest(outputTolerance, gradientTolerance));

    private static CellReference CellOf(string kind) => kind switch
    {
        "tanh" => RnnReference.Tanh,
        "relu" => RnnReference.Relu,
        "lstm" => new LstmReference(),
        "gru" => new GruReference(),
        _ => throw new ArgumentException($"A layer is one of {string.Join(", ", Kinds)} but got '{kind}'.", nameof(kind)),
    };

    private static Layer LayerOf(string kind) => kind switch
    {
        "tanh" => RecurrentOperation<RnnKernel<TanhActivation>>.Apply,
        "relu" => RecurrentOperation<RnnKernel<ReluActivation>>.Apply,
        "lstm" => RecurrentOperation<LstmKernel>.Apply,
        _ => RecurrentOperation<GruKernel>.Apply,
    };

    /// <summary>The layer's outputs in one row, as the reference's.</summary>
    private Tensor Run(Tensor[] inputs)
    {
        var weights = reference.HasInitialState ? (reference.Cell.HasCell ? 3 : 2) : 1;
        RecurrentState? initial = reference.HasInitialState ? new(inputs[1], reference.Cell.HasCell ? inputs[2] : null) : null;
        var directions = inputs[weights..].Chunk(reference.HasHiddenBias ? 4 : 3)
            .Select(w => new RecurrentWeights(w[0], w[1], w[2], w.ElementAtOrDefault(3)));
        var (hidden, last) = apply(inputs[0], initial, [.. directions], lengths, "Layer");
        Tensor[] outputs = last.Cell is null ? [hidden, last.Hidden] : [hidden, last.Hidden, last.Cell];
        return outputs.Select(output => output.Reshape([output.Length])).ToArray().Concatenate(0);
    }

    /// <summary>
    /// Inputs and states of size 1, weights and biases of size 1/√H as a new layer's, so that errors neither grow nor fade over the
    /// steps.
    /// </summary>
    private float[][] Values()
    {
        var random = new RandomStream(11, "recurrent layer");
        return [.. reference.Shapes.Select(shape => Uniform(shape.Length, shape.Rank == 3 ? 1 : 1 / MathF.Sqrt(reference.HiddenSize)))];

        float[] Uniform(int count, float limit)
        {
            var values = new float[count];
            foreach (ref var value in values.AsSpan())
                value = random.NextFloat(-limit, limit);
            return values;
        }
    }

    private static (int Start, int End)[]? RealSteps(int steps, SequenceLengths? lengths) => lengths is null ? null :
    [
        .. Enumerable.Range(0, lengths.Count)
            .Select(b => lengths.Side == PaddingSide.Right ? (0, lengths[b]) : (steps - lengths[b], steps)),
    ];
}
