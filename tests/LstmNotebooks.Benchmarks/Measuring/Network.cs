using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Embedding (if there is a vocabulary) → recurrent layers → linear head on the last hidden state or on every step's.</summary>
internal sealed class Network : Module
{
    private readonly NetworkCase definition;
    private readonly Embedding? embedding;
    private readonly RecurrentModule recurrent;
    private readonly Linear head;

    public Network(NetworkCase definition, RandomStream random)
    {
        this.definition = definition;
        if (definition.VocabularySize > 0)
            embedding = Add("embedding", new Embedding(definition.VocabularySize, definition.InputSize, random.Fork("embedding")));
        recurrent = Add("rnn", CreateRecurrent(definition, random.Fork("rnn")));
        head = Add(
            "head", new Linear(definition.HiddenSize * (definition.Bidirectional ? 2 : 1), definition.OutputSize, random.Fork("head")));
    }

    /// <summary>[B, O], or [B·T, O] with the head on every step.</summary>
    public Tensor Forward(NetworkBatch batch)
    {
        var x = embedding is null ? batch.Numbers! : embedding.Forward(batch.Tokens!);
        if (!definition.EveryStep)
            return head.Forward(recurrent.ForwardLast(x));
        var hidden = EveryStep(x);
        return head.Forward(hidden.Reshape(definition.Batch * definition.SequenceLength, hidden.Shape[2]));
    }

    /// <summary>[B, T, D·H].</summary>
    private Tensor EveryStep(Tensor x) => recurrent switch
    {
        Lstm lstm => lstm.Forward(x).Hidden,
        Gru gru => gru.Forward(x).Hidden,
        _ => ((Rnn)recurrent).Forward(x).Hidden,
    };

    private static RecurrentModule CreateRecurrent(NetworkCase definition, RandomStream random)
    {
        var (inputs, hidden, layers, both) = (definition.InputSize, definition.HiddenSize, definition.Layers, definition.Bidirectional);
        return definition.Cell switch
        {
            Cell.Lstm => new Lstm(inputs, hidden, random, layers, both, separateBiases: true),
            Cell.Gru => new Gru(inputs, hidden, random, layers, both),
            _ => new Rnn(inputs, hidden, random, layers, both, separateBiases: true),
        };
    }
}
