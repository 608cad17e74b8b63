namespace LstmNotebooks.Benchmarks;

/// <summary>A network trained by Adam on one batch again and again: embedding (if any) → recurrent layers → linear head.</summary>
/// <param name="Name">What the case is asked for by.</param>
/// <param name="Cell">The recurrent layer, with PyTorch's two biases.</param>
/// <param name="InputSize">Features of a time step; the embedding's size when there is a vocabulary.</param>
/// <param name="HiddenSize">Of every layer and direction.</param>
/// <param name="OutputSize">Of the head.</param>
/// <param name="Batch">Sequences.</param>
/// <param name="SequenceLength">Time steps.</param>
/// <param name="Loss">On random targets.</param>
internal sealed record NetworkCase(
    string Name,
    Cell Cell,
    int InputSize,
    int HiddenSize,
    int OutputSize,
    int Batch,
    int SequenceLength,
    LossKind Loss) : CaseDefinition(Name)
{
    public override string Kind => "network";

    /// <summary>0 for no embedding: the inputs are numbers.</summary>
    public int VocabularySize { get; init; }

    public int Layers { get; init; } = 1;

    public bool Bidirectional { get; init; }

    /// <summary>Whether the head reads every step's hidden state, as a language model's does, or the last one only.</summary>
    public bool EveryStep { get; init; }

    /// <summary>Multiplications and additions of the matrix products of a forward pass; nothing else is counted.</summary>
    public long ForwardFlops
    {
        get
        {
            var directions = Bidirectional ? 2 : 1;
            long gates = Cell switch { Cell.Lstm => 4, Cell.Gru => 3, _ => 1 };
            var perStep = 0L;
            for (var layer = 0; layer < Layers; layer++)
            {
                var width = layer == 0 ? InputSize : HiddenSize * directions;
                perStep += 2 * directions * gates * HiddenSize * (width + HiddenSize);
            }
            var heads = EveryStep ? SequenceLength : 1;
            return Batch * (SequenceLength * perStep + 2L * heads * HiddenSize * directions * OutputSize);
        }
    }
}
