using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>A language model's settings as the file of its weights holds them.</summary>
internal sealed record LanguageModelDocument
{
    public required CellKind Cell { get; init; }

    public required int EmbeddingSize { get; init; }

    public required int HiddenSize { get; init; }

    public required int Layers { get; init; }

    public required bool TieWeights { get; init; }

    public required float EmbeddingDropout { get; init; }

    public required float Dropout { get; init; }

    // Not required: files from before these settings were there have none of them.
    public bool VariationalDropout { get; init; }

    public float WeightDrop { get; init; }

    public required TokenizerDocument Tokenizer { get; init; }

    public required ulong Seed { get; init; }

    public static LanguageModelDocument Of(LanguageModelSettings settings) => new()
    {
        Cell = settings.Cell,
        EmbeddingSize = settings.EmbeddingSize,
        HiddenSize = settings.HiddenSize,
        Layers = settings.Layers,
        TieWeights = settings.TieWeights,
        EmbeddingDropout = settings.EmbeddingDropout,
        Dropout = settings.Dropout,
        VariationalDropout = settings.VariationalDropout,
        WeightDrop = settings.WeightDrop,
        Tokenizer = TokenizerDocument.Of(settings.Tokenizer),
        Seed = settings.Seed,
    };

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public LanguageModel Create(Vocabulary vocabulary) => new(vocabulary, new()
    {
        Cell = Cell,
        EmbeddingSize = EmbeddingSize,
        HiddenSize = HiddenSize,
        Layers = Layers,
        TieWeights = TieWeights,
        EmbeddingDropout = EmbeddingDropout,
        Dropout = Dropout,
        VariationalDropout = VariationalDropout,
        WeightDrop = WeightDrop,
        Tokenizer = Tokenizer.Create(),
        Seed = Seed,
    });
}
