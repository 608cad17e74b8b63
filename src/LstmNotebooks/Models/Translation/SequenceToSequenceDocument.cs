using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>A sequence-to-sequence model's settings as the file of its weights holds them.</summary>
internal sealed record SequenceToSequenceDocument
{
    public required CellKind Cell { get; init; }

    public required bool Bidirectional { get; init; }

    public required AttentionKind Attention { get; init; }

    public required int EmbeddingSize { get; init; }

    public required int HiddenSize { get; init; }

    public required int Layers { get; init; }

    public required float EmbeddingDropout { get; init; }

    public required float Dropout { get; init; }

    public required int MaxTargetLength { get; init; }

    public required TokenizerDocument SourceTokenizer { get; init; }

    public required TokenizerDocument TargetTokenizer { get; init; }

    public required ulong Seed { get; init; }

    public static SequenceToSequenceDocument Of(SequenceToSequenceSettings settings) => new()
    {
        Cell = settings.Cell,
        Bidirectional = settings.Bidirectional,
        Attention = settings.Attention,
        EmbeddingSize = settings.EmbeddingSize,
        HiddenSize = settings.HiddenSize,
        Layers = settings.Layers,
        EmbeddingDropout = settings.EmbeddingDropout,
        Dropout = settings.Dropout,
        MaxTargetLength = settings.MaxTargetLength,
        SourceTokenizer = TokenizerDocument.Of(settings.SourceTokenizer),
        TargetTokenizer = TokenizerDocument.Of(settings.TargetTokenizer),
        Seed = settings.Seed,
    };

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public SequenceToSequence Create(Vocabulary source, Vocabulary target) => new(source, target, new()
    {
        Cell = Cell,
        Bidirectional = Bidirectional,
        Attention = Attention,
        EmbeddingSize = EmbeddingSize,
        HiddenSize = HiddenSize,
        Layers = Layers,
        EmbeddingDropout = EmbeddingDropout,
        Dropout = Dropout,
        MaxTargetLength = MaxTargetLength,
        SourceTokenizer = SourceTokenizer.Create(),
        TargetTokenizer = TargetTokenizer.Create(),
        Seed = Seed,
    });
}
