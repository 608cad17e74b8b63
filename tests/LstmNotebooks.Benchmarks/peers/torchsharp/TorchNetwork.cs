using TorchSharp.Modules;
using static TorchSharp.torch;

namespace LstmNotebooks.Benchmarks.Peers;

/// <summary>The network of a case as TorchSharp's users write it.</summary>
internal sealed class TorchNetwork : nn.Module<Tensor, Tensor>
{
    private readonly NetworkCase definition;
    private readonly Embedding? embedding;
    private readonly nn.Module rnn;
    private readonly Linear head;

    public TorchNetwork(NetworkCase definition) : base(nameof(TorchNetwork))
    {
        this.definition = definition;
        var (inputs, hidden, layers, both) = (definition.InputSize, definition.HiddenSize, definition.Layers, definition.Bidirectional);
        if (definition.VocabularySize > 0)
            embedding = nn.Embedding(definition.VocabularySize, inputs);
        rnn = definition.Cell switch
        {
            Cell.Lstm => nn.LSTM(inputs, hidden, layers, batchFirst: true, bidirectional: both),
            Cell.Gru => nn.GRU(inputs, hidden, layers, batchFirst: true, bidirectional: both),
            _ => nn.RNN(inputs, hidden, layers, batchFirst: true, bidirectional: both),
        };
        head = nn.Linear(hidden * (both ? 2 : 1), definition.OutputSize);
        RegisterComponents();
    }

    /// <summary>Multiplications and additions of a forward pass's matrix products, by the shapes that the weights really have.</summary>
    public long ForwardFlops
    {
        get
        {
            var steps = definition.SequenceLength * rnn.MatrixElements();
            var heads = (definition.EveryStep ? definition.SequenceLength : 1) * head.MatrixElements();
            return 2L * definition.Batch * (steps + heads);
        }
    }

    /// <summary>[B, O], or [B·T, O] with the head on every step.</summary>
    public override Tensor forward(Tensor input)
    {
        var x = embedding is null ? input : embedding.call(input);
        var (hidden, last) = rnn switch
        {
            LSTM lstm => Pair(lstm.call(x)),
            GRU gru => gru.call(x),
            _ => ((RNN)rnn).call(x),
        };
        if (definition.EveryStep)
            return head.call(hidden).flatten(0, 1);
        return head.call(definition.Bidirectional ? cat([last[-2], last[-1]], 1) : last[-1]);
    }

    private static (Tensor Hidden, Tensor Last) Pair((Tensor Hidden, Tensor Last, Tensor Cell) found) => (found.Hidden, found.Last);
}
