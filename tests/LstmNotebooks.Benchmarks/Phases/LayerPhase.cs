using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>The recurrent layers of a network, forward and backward, over a cell of one's choice.</summary>
internal sealed class LayerPhase<TKernel> where TKernel : struct, IRecurrentKernel
{
    private readonly NetworkCase definition;
    private readonly Tensor x;
    private readonly RecurrentWeights[][] layers;

    public LayerPhase(NetworkCase definition, RandomStream random)
    {
        this.definition = definition;
        x = RandomTensors.Normal(random, definition.Batch, definition.SequenceLength, definition.InputSize);
        // An embedding below wants a gradient; numbers do not.
        x.RequiresGradient = definition.VocabularySize > 0;
        var directions = definition.Bidirectional ? 2 : 1;
        layers = [.. Enumerable.Range(0, definition.Layers).Select(layer =>
            Enumerable.Range(0, directions)
                .Select(_ => Weights(random, layer == 0 ? definition.InputSize : directions * definition.HiddenSize))
                .ToArray())];
    }

    public void Run()
    {
        var input = x;
        RecurrentState last = default;
        foreach (var weights in layers)
            (input, last) = RecurrentOperation<TKernel>.Apply(input, null, weights, null, nameof(LayerPhase<>));
        (definition.EveryStep ? input : last.Hidden).Sum().Backward();

        x.ClearGradient();
        foreach (var weights in layers.SelectMany(static weights => weights))
        {
            foreach (var tensor in new ReadOnlySpan<Tensor?>([weights.Input, weights.Hidden, weights.Bias, weights.HiddenBias]))
                tensor?.ClearGradient();
        }
    }

    private RecurrentWeights Weights(RandomStream random, int inputSize)
    {
        var rows = TKernel.InputGates * definition.HiddenSize;
        return new(Leaf(random, rows, inputSize), Leaf(random, rows, definition.HiddenSize), Leaf(random, rows), Leaf(random, rows));
    }

    private static Tensor Leaf(RandomStream random, params ReadOnlySpan<int> shape)
    {
        var tensor = RandomTensors.Normal(random, shape);
        tensor.RequiresGradient = true;
        return tensor;
    }
}
