using LstmNotebooks.Models;

namespace LstmNotebooks.Tests.Models;

/// <summary>A few labelled texts and small classifiers of them.</summary>
internal static class SmallTexts
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "the council confirmed the figures today", "sources say a shocking secret", "the report names its author",
        "you will not believe this secret trick", "officials confirmed the report", "shocking trick they hide from you",
    ];

    public static IReadOnlyList<string> Labels { get; } = ["real", "fake", "real", "fake", "real", "fake"];

    /// <summary>The same texts in three classes.</summary>
    public static IReadOnlyList<string> Topics { get; } = ["town", "talk", "press", "talk", "town", "press"];

    public static TextClassifierSettings Settings { get; } = new() { EmbeddingSize = 6, HiddenSize = 5, Initialization = WeightInitialization.PyTorch, Seed = 7 };

    /// <summary>An untrained classifier of these texts; the same bits from call to call.</summary>
    public static TextClassifier Classifier(TextClassifierSettings? settings = null, IReadOnlyList<string>? labels = null) =>
        TextClassifier.For(Texts, labels ?? Labels, settings ?? Settings);

    /// <summary>The settings of every cell, and of none, with every pooling that it has.</summary>
    public static IEnumerable<TextClassifierSettings> Kinds() =>
        from cell in (CellKind?[])[.. Enum.GetValues<CellKind>().Cast<CellKind?>(), null]
        from pooling in Enum.GetValues<TextPooling>()
        where cell is not null || pooling != TextPooling.LastState
        select Settings with { Cell = cell, Pooling = pooling };
}
