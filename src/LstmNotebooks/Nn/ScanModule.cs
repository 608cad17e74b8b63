using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// What cells share whose gates see the input alone, so that the state is a scan: <see cref="MinGru"/> and <see cref="MinLstm"/>.
/// </summary>
/// <remarks>
/// h ← a ⊙ h + b with a and b from W x + b′: one large product for all steps, then a loop without any product. There is no
/// weight_hh. The price: no gate knows what the state holds.
/// </remarks>
public abstract class ScanModule : SequenceModule
{
    private readonly (Parameter Weight, Parameter Bias)[][] weights;

    private protected ScanModule(RecurrentSizes sizes, int gates, ScanMethod method, RandomStream random) : base(sizes, random)
    {
        Method = Enum.IsDefined(method)
            ? method
            : throw new ArgumentOutOfRangeException(
                nameof(method), method, $"A scan is {string.Join(" or ", Enum.GetNames<ScanMethod>())} but got {method}.");
        weights = new (Parameter, Parameter)[sizes.Layers][];
        for (var layer = 0; layer < sizes.Layers; layer++)
        {
            var inputSize = layer == 0 ? sizes.InputSize : sizes.HiddenSize * sizes.Directions;
            weights[layer] = new (Parameter, Parameter)[sizes.Directions];
            for (var direction = 0; direction < sizes.Directions; direction++)
                weights[layer][direction] = AddWeights(gates, inputSize, $"l{layer}{(direction == 1 ? "_reverse" : "")}", random);
        }
    }

    /// <summary>How the state is computed over the steps.</summary>
    public ScanMethod Method { get; }

    internal override long CountOf(int layer) =>
        weights[layer].Sum(static direction => (long)direction.Weight.Length + direction.Bias.Length);

    /// <summary>All layers with a cell's kernel.</summary>
    private protected (Tensor Hidden, RecurrentState Last) Run<TKernel>(
        Tensor x, RecurrentState? initial, SequenceLengths? lengths)
        where TKernel : struct, IScanKernel
    {
        Check(x, initial);
        var states = new List<Tensor>();
        for (var layer = 0; ; layer++)
        {
            var outputs = new List<Tensor>();
            for (var direction = 0; direction < Directions; direction++)
            {
                var (weight, bias) = weights[layer][direction];
                var start = initial?.Hidden.Slice(0, states.Count, 1).Reshape(x.Shape[0], HiddenSize);
                var (hidden, last) = ScanOperation<TKernel>.Apply(
                    x.Linear(weight.Value, bias.Value), start, lengths, direction == 1, Method, GetType().Name);
                outputs.Add(hidden);
                states.Add(last.Reshape(1, x.Shape[0], HiddenSize));
            }
            var output = outputs.Count == 1 ? outputs[0] : outputs.Concatenate(2);
            if (layer == Layers - 1)
                return (output, new RecurrentState(states.Count == 1 ? states[0] : states.Concatenate(0)));
            x = Between(output);
        }
    }

    private void Check(Tensor x, RecurrentState? initial)
    {
        var name = GetType().Name;
        CheckInput(name, x, InputSize);
        Shape expected = [Layers * Directions, x.Shape[0], HiddenSize];
        if (initial is { } state && state.Hidden.Shape != expected)
            throw new ShapeException(
                $"{name} expects an initial hidden state of shape {expected} (layers · directions, batch, hidden) but got "
                + $"{state.Hidden.Shape}.");
    }

    private (Parameter Weight, Parameter Bias) AddWeights(int gates, int inputSize, string suffix, RandomStream random)
    {
        Parameter Named(string name, Shape shape) => Add(name, Initialize.Uniform(shape, 1 / MathF.Sqrt(inputSize), random.Fork(name)));
        return (Named($"weight_ih_{suffix}", [gates * HiddenSize, inputSize]), Named($"bias_ih_{suffix}", [gates * HiddenSize]));
    }
}
