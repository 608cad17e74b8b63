using LstmNotebooks.Autograd;

namespace LstmNotebooks.Models;

public sealed partial class TextClassifier
{
    /// <summary>
    /// A classifier that starts with what a language model has learned: its vocabulary, embeddings and recurrent layers; pooling
    /// and head are new.
    /// </summary>
    /// <remarks>Howard and Ruder, Universal language model fine-tuning for text classification (2018).</remarks>
    /// <param name="language">Its weights are copied. Its vocabulary needs entries for padding and for unknown words.</param>
    /// <param name="classes">Two or more names; the second of two is the one that a single logit speaks for.</param>
    /// <param name="settings">
    /// Pooling, dropout and the rest; cell, sizes, layers and tokenizer are the language model's whatever they say. The defaults
    /// when null.
    /// </param>
    /// <exception cref="ArgumentException">The settings read texts both ways, or the vocabulary lacks an entry.</exception>
    public static TextClassifier From(LanguageModel language, IReadOnlyList<string> classes, TextClassifierSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        var chosen = settings ?? new TextClassifierSettings();
        if (chosen.Bidirectional)
            throw new ArgumentException(
                "A language model reads texts forwards, so a classifier that starts from it cannot be Bidirectional: "
                + "leave this setting out.",
                nameof(settings));
        var (vocabulary, built) = (language.Vocabulary, language.Settings);
        if (vocabulary.PaddingIndex is null || vocabulary.UnknownIndex is null)
            throw new ArgumentException(
                "A text classifier needs entries for padding and for unknown words but the language model's vocabulary lacks one. "
                + "Train the language model on Vocabulary.Build(texts, tokenizer, new VocabularyOptions { MinCount = 2 }).",
                nameof(language));
        var model = new TextClassifier(vocabulary, classes, chosen with
        {
            Cell = built.Cell,
            EmbeddingSize = built.EmbeddingSize,
            HiddenSize = built.HiddenSize,
            Layers = built.Layers,
            Tokenizer = built.Tokenizer,
        });
        var learned = language.NamedParameters.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        foreach (var (name, parameter) in model.NamedParameters)
        {
            if (IsPretrained(name))
                learned[name].Value.Values.CopyTo(parameter.Value.Values);
        }
        model.embedding.Weights.Value.Values.Slice(vocabulary.PaddingIndex.Value * built.EmbeddingSize, built.EmbeddingSize).Clear();
        return model;
    }

    /// <summary>The parameters in groups, from the embeddings over each recurrent layer to what lies above them.</summary>
    internal IReadOnlyList<IReadOnlyList<Parameter>> LayerGroups =>
    [
        .. NamedParameters.GroupBy(static pair => GroupOf(pair.Key)).OrderBy(static group => group.Key)
            .Select(static group => (IReadOnlyList<Parameter>)[.. group.Select(static pair => pair.Value)]),
    ];

    private static bool IsPretrained(string name) => GroupOf(name) < int.MaxValue;

    /// <summary>
    /// 0 for the embeddings, 1 and more for the recurrent layers, whose names end in l0, l1 and so on, the largest for the rest.
    /// </summary>
    private static int GroupOf(string name)
    {
        if (name.StartsWith(nameof(embedding), StringComparison.Ordinal))
            return 0;
        if (!name.StartsWith(nameof(rnn), StringComparison.Ordinal))
            return int.MaxValue;
        var layer = name.LastIndexOf("_l", StringComparison.Ordinal) + 2;
        var end = name.IndexOf('_', layer);
        return 1
            + int.Parse(end < 0 ? name.AsSpan(layer) : name.AsSpan(layer, end - layer), System.Globalization.CultureInfo.InvariantCulture);
    }
}
