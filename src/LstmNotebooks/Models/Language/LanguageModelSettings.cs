using LstmNotebooks.Display;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>What a <see cref="LanguageModel"/> is built from besides its vocabulary; change single settings by <c>with</c>.</summary>
public sealed record LanguageModelSettings
{
    /// <summary>Which recurrent cell.</summary>
    public CellKind Cell { get; init => field = CellKinds.Checked(value); } = CellKind.Lstm;

    /// <summary>E: numbers of a token's vector.</summary>
    public int EmbeddingSize { get; init => field = AtLeastOne(value, nameof(EmbeddingSize)); } = 128;

    /// <summary>H: size of the hidden state.</summary>
    public int HiddenSize { get; init => field = AtLeastOne(value, nameof(HiddenSize)); } = 128;

    /// <summary>Recurrent layers one above the other.</summary>
    public int Layers { get; init => field = AtLeastOne(value, nameof(Layers)); } = 1;

    /// <summary>
    /// Whether the table of embeddings is the output layer's matrix too, which saves V · E weights (Press and Wolf, Using the
    /// output embedding to improve language models, 2017). E must equal H.
    /// </summary>
    public bool TieWeights { get; init; }

    /// <summary>Fraction of the embeddings that is dropped while training.</summary>
    public float EmbeddingDropout { get; init => field = Fraction(value, nameof(EmbeddingDropout)); }

    /// <summary>Fraction of every recurrent layer's outputs that is dropped while training.</summary>
    public float Dropout { get; init => field = Fraction(value, nameof(Dropout)); }

    /// <summary>
    /// Whether both of these keep one mask for all time steps of a window, instead of a new one at each (Gal and Ghahramani, A
    /// theoretically grounded application of dropout in recurrent neural networks, 2016).
    /// </summary>
    public bool VariationalDropout { get; init; }

    /// <summary>
    /// Fraction of the recurrent layers' weights from state to state that is dropped while training, with one mask per window
    /// (Merity, Keskar and Socher, Regularizing and optimizing LSTM language models, 2018).
    /// </summary>
    public float WeightDrop { get; init => field = Fraction(value, nameof(WeightDrop)); }

    /// <summary>Cuts texts, as it did for the vocabulary. Those of this library are saved with the model.</summary>
    public ITokenizer Tokenizer { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = new WordTokenizer();

    /// <summary>Decides everything that is random: initial weights and dropout.</summary>
    public ulong Seed { get; init; }

    /// <exception cref="ArgumentException">Two settings do not go together.</exception>
    internal void Check()
    {
        if (TieWeights && EmbeddingSize != HiddenSize)
            throw new ArgumentException(
                "A language model with TieWeights uses one matrix to read and to write tokens, "
                + $"so EmbeddingSize must equal HiddenSize but they are {EmbeddingSize} and {HiddenSize}: set both to one number, "
                + "or TieWeights to false.");
        CellKinds.CheckWeightDrop(Cell, WeightDrop, nameof(WeightDrop));
    }

    private static int AtLeastOne(int value, string name) => Setting.AtLeast("A language model", value, 1, name);

    private static float Fraction(float value, string name) => Setting.BelowOne("A language model", value, name);
}
