using System.Text.Json.Serialization;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>A text classifier's classes and settings as the file of its weights holds them.</summary>
internal sealed record TextClassifierDocument
{
    public required IReadOnlyList<string> Classes { get; init; }

    public CellKind? Cell { get; init; }

    public required bool Bidirectional { get; init; }

    public required int EmbeddingSize { get; init; }

    public required int HiddenSize { get; init; }

    public required int Layers { get; init; }

    public TextPooling? Pooling { get; init; }

    public required float EmbeddingDropout { get; init; }

    public required float Dropout { get; init; }

    [JsonPropertyName("maximumLength")] // as the first files have it
    public required int MaxLength { get; init; }

    public required PaddingSide PaddingSide { get; init; }

    public required PaddingSide TruncationSide { get; init; }

    public required bool FreezeEmbeddings { get; init; }

    public required WeightInitialization Initialization { get; init; }

    public required TokenizerDocument Tokenizer { get; init; }

    public required ulong Seed { get; init; }

    public static TextClassifierDocument Of(TextClassifier model)
    {
        var settings = model.Settings;
        return new()
        {
            Classes = model.Classes,
            Cell = settings.Cell,
            Bidirectional = settings.Bidirectional,
            EmbeddingSize = settings.EmbeddingSize,
            HiddenSize = settings.HiddenSize,
            Layers = settings.Layers,
            Pooling = settings.Pooling,
            EmbeddingDropout = settings.EmbeddingDropout,
            Dropout = settings.Dropout,
            MaxLength = settings.MaxLength,
            PaddingSide = settings.PaddingSide,
            TruncationSide = settings.TruncationSide,
            FreezeEmbeddings = settings.FreezeEmbeddings,
            Initialization = settings.Initialization,
            Tokenizer = TokenizerDocument.Of(settings.Tokenizer),
            Seed = settings.Seed,
        };
    }

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public TextClassifier Create(Vocabulary vocabulary) => new(vocabulary, Classes, new()
    {
        Cell = Cell,
        Bidirectional = Bidirectional,
        EmbeddingSize = EmbeddingSize,
        HiddenSize = HiddenSize,
        Layers = Layers,
        Pooling = Pooling,
        EmbeddingDropout = EmbeddingDropout,
        Dropout = Dropout,
        MaxLength = MaxLength,
        PaddingSide = PaddingSide,
        TruncationSide = TruncationSide,
        FreezeEmbeddings = FreezeEmbeddings,
        Initialization = Initialization,
        Tokenizer = Tokenizer.Create(),
        Seed = Seed,
    });
}
