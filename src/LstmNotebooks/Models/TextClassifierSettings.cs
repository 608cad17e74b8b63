using LstmNotebooks.Display;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>
/// What a <see cref="TextClassifier"/> is built from besides vocabulary and classes; change single settings by <c>with</c>.
/// </summary>
public sealed record TextClassifierSettings
{
    /// <summary>Which recurrent cell; null for none: a bag of embeddings, which knows no order, and a hidden layer with ReLU.</summary>
    public CellKind? Cell { get; init => field = value is { } kind ? CellKinds.Checked(kind) : null; } = CellKind.Lstm;

    /// <summary>Whether texts are also read backwards.</summary>
    public bool Bidirectional { get; init; }

    /// <summary>E: numbers of a word's vector.</summary>
    public int EmbeddingSize { get; init => field = AtLeastOne(value, nameof(EmbeddingSize)); } = 50;

    /// <summary>H: size of the hidden state, in each direction, or of a bag's hidden layer.</summary>
    public int HiddenSize { get; init => field = AtLeastOne(value, nameof(HiddenSize)); } = 50;

    /// <summary>Recurrent layers one above the other.</summary>
    public int Layers { get; init => field = AtLeastOne(value, nameof(Layers)); } = 1;

    /// <summary>How the words of a text become one row; null for the last state, or for a bag the mean.</summary>
    public TextPooling? Pooling
    {
        get;
        init => field = value is null || Enum.IsDefined(value.Value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                $"A text classifier expects Pooling {string.Join(", ", Enum.GetNames<TextPooling>())} or null but got {value}.");
    }

    /// <summary>Fraction of the embeddings that is dropped while training.</summary>
    public float EmbeddingDropout { get; init => field = Fraction(value, nameof(EmbeddingDropout)); }

    /// <summary>Fraction of every recurrent or hidden layer's outputs that is dropped while training.</summary>
    public float Dropout { get; init => field = Fraction(value, nameof(Dropout)); }

    /// <summary>Words of a text that are read; the rest of a longer text is cut off.</summary>
    public int MaxLength { get; init => field = AtLeastOne(value, nameof(MaxLength)); } = 200;

    /// <summary>Where short texts are filled up; padding is never read, so the results are the same on either side.</summary>
    public PaddingSide PaddingSide { get; init; } = PaddingSide.Right;

    /// <summary>Where long texts lose words.</summary>
    public PaddingSide TruncationSide { get; init; } = PaddingSide.Right;

    /// <summary>Whether the word vectors stay as they start, as with good vectors and few texts.</summary>
    public bool FreezeEmbeddings { get; init; }

    /// <summary>Whose initial weights it has; Keras' small word vectors learn faster from few texts.</summary>
    public WeightInitialization Initialization { get; init; } = WeightInitialization.Keras;

    /// <summary>Cuts the texts, as it did for the vocabulary. Those of this library are saved with the model.</summary>
    public ITokenizer Tokenizer { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = new WordTokenizer();

    /// <summary>Decides everything that is random: initial weights, dropout, the order of examples.</summary>
    public ulong Seed { get; init; }

    /// <summary>The pooling that is meant.</summary>
    internal TextPooling ChosenPooling => Pooling ?? (Cell is null ? TextPooling.Mean : TextPooling.LastState);

    /// <summary>Size of what is pooled: D·H of recurrent layers, E of a bag.</summary>
    internal int PooledSize => Cell is null ? EmbeddingSize : HiddenSize * (Bidirectional ? 2 : 1);

    /// <exception cref="ArgumentException">Two settings do not go together.</exception>
    internal void Check()
    {
        if (Cell is not null)
            return;
        if (Bidirectional || Layers > 1)
            throw new ArgumentException(
                "A bag of embeddings (Cell null) has no recurrent layers but got "
                + $"{(Bidirectional ? "Bidirectional" : $"Layers {Layers}")}: choose a Cell, or leave this setting out.");
        if (Pooling == TextPooling.LastState)
            throw new ArgumentException(
                "A bag of embeddings (Cell null) has no last state: choose Pooling Mean, Max or Attention, or a Cell.");
    }

    private static int AtLeastOne(int value, string name) => Setting.AtLeast("A text classifier", value, 1, name);

    private static float Fraction(float value, string name) => Setting.BelowOne("A text classifier", value, name);
}
