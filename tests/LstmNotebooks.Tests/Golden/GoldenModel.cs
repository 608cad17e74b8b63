using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Golden;

/// <summary>The small model of the Adam files: embedding → one recurrent layer → linear head on the last hidden state.</summary>
internal sealed class GoldenModel : Module
{
    private readonly Embedding embedding;
    private readonly RecurrentModule recurrent;
    private readonly Linear head;

    public GoldenModel(GoldenFile golden)
    {
        var (embeddingSize, hiddenSize) = (golden.Number("embedding_size"), golden.Number("hidden_size"));
        var random = new RandomStream(1);
        embedding = Add("embedding", new Embedding(golden.Number("vocabulary_size"), embeddingSize, random));
        recurrent = Add("rnn", GoldenCell.Create(golden.Setting("cell"), embeddingSize, hiddenSize));
        head = Add("head", new Linear(hiddenSize, 1, random));
        golden.CopyTo(NamedParameters, prefix: "before.");
    }

    /// <summary>[B, 1] from tokens of the given shape, [B, T].</summary>
    public Tensor Forward(ReadOnlySpan<int> tokens, Shape shape)
    {
        var x = embedding.Forward(tokens, shape);
        var last = recurrent switch
        {
            Lstm lstm => lstm.Forward(x).Last.Hidden,
            Gru gru => gru.Forward(x).Last,
            _ => ((Rnn)recurrent).Forward(x).Last,
        };
        return head.Forward(recurrent.TopOf(last));
    }
}
