using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>A linear layer to the transformer's size, and the transformer.</summary>
internal sealed class TransformerReader : SequenceReader
{
    private readonly Linear input;
    private readonly Transformer transformer;

    public TransformerReader(int inputs, int size, int heads, int layers, RandomStream random)
    {
        input = Add("input", new Linear(inputs, size, random.Fork("input")));
        transformer = Add("transformer", new Transformer(size, heads, random.Fork("transformer"), layers));
    }

    public override int OutputSize => transformer.Size;

    public override Tensor Forward(Tensor x) => transformer.Forward(input.Forward(x));
}
