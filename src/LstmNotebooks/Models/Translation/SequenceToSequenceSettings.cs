using LstmNotebooks.Display;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>
/// What a <see cref="SequenceToSequence"/> is built from besides its vocabularies; change single settings by <c>with</c>.
/// </summary>
public sealed record SequenceToSequenceSettings
{
    /// <summary>The cell of encoder and decoder: Rnn, Lstm or Gru.</summary>
    public CellKind Cell
    {
        get;
        init => field = value is CellKind.Rnn or CellKind.Lstm or CellKind.Gru
            ? value
            : throw new ArgumentException(
                $"A sequence-to-sequence model expects Cell {CellKind.Rnn}, {CellKind.Lstm} or {CellKind.Gru} but got {value}.",
                nameof(Cell));
    } = CellKind.Lstm;

    /// <summary>Whether the encoder reads the source both ways, with H/2 units each, so that its states are of size H too.</summary>
    public bool Bidirectional { get; init; } = true;

    /// <summary>How the decoder looks back at the source.</summary>
    public AttentionKind Attention
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentException(
                $"A sequence-to-sequence model expects Attention {string.Join(", ", Enum.GetNames<AttentionKind>())} but got {value}.",
                nameof(Attention));
    } = AttentionKind.Multiplicative;

    /// <summary>E: numbers of a token's vector, in the source and in the target.</summary>
    public int EmbeddingSize { get; init => field = AtLeastOne(value, nameof(EmbeddingSize)); } = 64;

    /// <summary>H: size of the hidden state, and of additive attention.</summary>
    public int HiddenSize { get; init => field = AtLeastOne(value, nameof(HiddenSize)); } = 128;

    /// <summary>Recurrent layers one above the other, in the encoder and in the decoder.</summary>
    public int Layers { get; init => field = AtLeastOne(value, nameof(Layers)); } = 1;

    /// <summary>Fraction of the embeddings that is dropped while training.</summary>
    public float EmbeddingDropout { get; init => field = Fraction(value, nameof(EmbeddingDropout)); }

    /// <summary>Fraction of the recurrent layers' outputs that is dropped while training.</summary>
    public float Dropout { get; init => field = Fraction(value, nameof(Dropout)); }

    /// <summary>The most tokens of a target: longer ones are an error in training, and generation stops there.</summary>
    public int MaxTargetLength { get; init => field = AtLeastOne(value, nameof(MaxTargetLength)); } = 50;

    /// <summary>Cuts source texts, as it did for their vocabulary. Those of this library are saved with the model.</summary>
    public ITokenizer SourceTokenizer
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = new WordTokenizer();

    /// <summary>Cuts target texts, as it did for their vocabulary. Those of this library are saved with the model.</summary>
    public ITokenizer TargetTokenizer
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = new WordTokenizer();

    /// <summary>Decides everything that is random: initial weights, dropout, and which tokens teacher forcing gives.</summary>
    public ulong Seed { get; init; }

    /// <exception cref="ArgumentException">Two settings do not go together.</exception>
    internal void Check()
    {
        if (Bidirectional && HiddenSize % 2 == 1)
            throw new ArgumentException(
                $"A bidirectional encoder has HiddenSize / 2 units in each direction but HiddenSize is {HiddenSize}: "
                + "set an even one, or Bidirectional to false.");
    }

    private static int AtLeastOne(int value, string name) => Setting.AtLeast("A sequence-to-sequence model", value, 1, name);

    private static float Fraction(float value, string name) => Setting.BelowOne("A sequence-to-sequence model", value, name);
}
