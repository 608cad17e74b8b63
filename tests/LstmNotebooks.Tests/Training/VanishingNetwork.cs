using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Nn;

namespace LstmNotebooks.Tests.Training;

/// <summary>
/// Embedding, recurrent layer and head with such small weights that no gradient reaches the first steps of a long sequence.
/// </summary>
internal sealed class VanishingNetwork : Module
{
    private readonly Embedding embedding;
    private readonly RecurrentModule recurrent;
    private readonly Linear head;

    public VanishingNetwork(string cell, bool bidirectional, int vocabularySize, int embeddingSize, int hiddenSize)
    {
        embedding = Add("embedding", new Embedding(vocabularySize, embeddingSize, new RandomStream(1)));
        recurrent = Add("recurrent", AnyRecurrent.Create(cell, embeddingSize, hiddenSize, bidirectional: bidirectional));
        head = Add("head", new Linear(hiddenSize * (bidirectional ? 2 : 1), 1, new RandomStream(3)));
        foreach (var parameter in recurrent.Parameters)
        {
            foreach (ref var value in parameter.Value.Values)
                value *= 0.1f;
        }
    }

    /// <summary>Mean squared error against 1, read off the last states.</summary>
    /// <param name="tokens">[batch, steps].</param>
    /// <param name="lengths">Real steps of each sequence.</param>
    /// <param name="batch">Sequences.</param>
    /// <param name="steps">Steps.</param>
    public Tensor Loss(int[] tokens, SequenceLengths lengths, int batch, int steps)
    {
        var (_, last) = recurrent.Run(embedding.Forward(tokens, [batch, steps]), lengths);
        var target = new Tensor([batch, 1], [.. Enumerable.Repeat(1f, batch)]);
        return LstmNotebooks.Autograd.Loss.MeanSquaredError(head.Forward(recurrent.TopOf(last[0])), target);
    }
}
