using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Golden;

/// <summary>A recurrent layer with the weights, input and initial state of a golden file.</summary>
internal sealed class GoldenLayer
{
    private readonly GoldenFile golden;
    private readonly RecurrentModule module;
    private readonly Tensor input;
    private readonly Tensor? hidden;
    private readonly Tensor? cell;
    private readonly SequenceLengths? lengths;

    public GoldenLayer(GoldenFile golden)
    {
        this.golden = golden;
        module = Create(golden);
        golden.CopyTo(module.NamedParameters);
        input = WithGradient("input")!;
        hidden = WithGradient("initial.hidden");
        cell = WithGradient("initial.cell");
        lengths = golden.Has("lengths") ? new SequenceLengths(golden.Integers("lengths")) : null;
    }

    /// <summary>What gradients flow to, by the golden file's names.</summary>
    public IEnumerable<(string Name, Tensor Tensor)> Sources
    {
        get
        {
            yield return ("input", input);
            if (hidden is not null)
                yield return ("initial.hidden", hidden);
            if (cell is not null)
                yield return ("initial.cell", cell);
            foreach (var (name, parameter) in module.NamedParameters)
                yield return (name, parameter.Value);
        }
    }

    /// <summary>"output", "last.hidden" and, of an LSTM, "last.cell".</summary>
    public IReadOnlyList<(string Name, Tensor Tensor)> Forward()
    {
        if (module is Lstm lstm)
        {
            var (output, state) = lstm.Forward(input, hidden is null ? null : new LstmState(hidden, cell!), lengths);
            return [("output", output), ("last.hidden", state.Hidden), ("last.cell", state.Cell)];
        }
        var (every, last) = module is Gru gru ? gru.Forward(input, hidden, lengths) : ((Rnn)module).Forward(input, hidden, lengths);
        return [("output", every), ("last.hidden", last)];
    }

    /// <summary>[1]: the sum of all outputs, each value times its weight.</summary>
    public Tensor Loss(IEnumerable<(string Name, Tensor Tensor)> outputs) => outputs
        .Select(output => output.Tensor.Multiply(golden.Tensor($"loss_weights.{output.Name}")).Sum())
        .Aggregate(static (left, right) => left.Add(right));

    private static RecurrentModule Create(GoldenFile golden)
    {
        var (inputs, size, layers, both) = (
            golden.Number("input_size"), golden.Number("hidden_size"), golden.Number("layers"), golden.Setting("bidirectional") == "True");
        return GoldenCell.Create(golden.Setting("cell"), inputs, size, layers, both);
    }

    private Tensor? WithGradient(string name)
    {
        if (!golden.Has(name))
            return null;
        var tensor = golden.Tensor(name);
        tensor.RequiresGradient = true;
        return tensor;
    }
}
