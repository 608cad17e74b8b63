using LstmNotebooks.Models;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Training;

public sealed class FineTuningTests
{
    private static readonly string[] Texts =
    [
        "good news today",
        "bad news today",
        "very good news",
        "very bad news",
        "no news",
        "no good",
        "so bad",
        "so good",
    ];
    private static readonly string[] Labels = ["yes", "no", "yes", "no", "no", "no", "no", "yes"];
    private static readonly string[] Classes = ["no", "yes"];
    private static readonly TrainerOptions Quiet = new() { Epochs = 3, BatchSize = 4, Progress = TextWriter.Null };

    [Theory]
    [InlineData(CellKind.Lstm, 1)]
    [InlineData(CellKind.Gru, 2)]
    public void From_LanguageModel_HasItsLayers(CellKind cell, int layers)
    {
        var language = Language(cell, layers);

        var model = TextClassifier.From(
            language, Classes, new TextClassifierSettings { Pooling = TextPooling.Max, Dropout = 0.3f, Seed = 5 });

        Assert.Equal(
            (cell, 6, 7, layers, 0.3f),
            (model.Settings.Cell, model.Settings.EmbeddingSize, model.Settings.HiddenSize, model.Settings.Layers, model.Settings.Dropout));
        Assert.Same(language.Vocabulary, model.Vocabulary);
        var learned = language.NamedParameters.ToDictionary(static pair => pair.Key, static pair => pair.Value.Value.ToArray());
        foreach (var (name, parameter) in model.NamedParameters.Where(static pair => pair.Key.StartsWith("rnn", StringComparison.Ordinal)))
            Assert.Equal(learned[name], parameter.Value.ToArray());
        var embeddings = model.NamedParameters[0].Value.Value.ToArray();
        Assert.All(embeddings[..6], static value => Assert.Equal(0, value)); // padding
        Assert.Equal(learned["embedding.weight"][6..], embeddings[6..]);
    }

    [Fact]
    public void From_VocabularyWithoutPadding_SaysHowToBuildOne()
    {
        var error = Assert.Throws<ArgumentException>(() => TextClassifier.From(LanguageModel.For(Texts), Classes));

        Assert.Contains(
            "the language model's vocabulary lacks one. Train the language model on Vocabulary.Build(",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void From_BothWays_SaysWhyNot()
    {
        var error = Assert.Throws<ArgumentException>(
            () => TextClassifier.From(Language(CellKind.Lstm, 1), Classes, new TextClassifierSettings { Bidirectional = true }));

        Assert.Contains("cannot be Bidirectional", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FineTune_LowerLayers_MoveLessAndAreAsBeforeAfterwards()
    {
        var model = TextClassifier.From(Language(CellKind.Lstm, 2), Classes, new TextClassifierSettings { Seed = 5 });
        double[] Moved(Action<TextClassifier> train)
        {
            float[][] before =
            [
                .. model.LayerGroups.Select(static group => (float[])[.. group.SelectMany(static parameter => parameter.Value.ToArray())]),
            ];
            train(model);
            return
            [
                .. model.LayerGroups.Select(
                    (group, i) => group.SelectMany(static parameter => parameter.Value.ToArray())
                        .Zip(before[i], static (a, b) => Math.Abs(a - (double)b))
                        .Max()),
            ];
        }

        var moved = Moved(tuned => tuned.FineTune(Texts, Labels, options: Quiet with { Epochs = 1 }, rateRatio: 10));

        Assert.Equal(4, moved.Length); // embeddings, two layers, head
        Assert.All(moved, static change => Assert.True(change > 0));
        Assert.True(moved[0] < moved[1] / 3 && moved[1] < moved[2] / 3 && moved[2] < moved[3] / 3, string.Join(", ", moved));
        Assert.All(model.Parameters, static parameter => Assert.Equal((true, 1.0), (parameter.IsTrainable, parameter.LearningRateFactor)));
    }

    [Fact]
    public void FineTune_FrozenEmbeddings_StayFrozen()
    {
        var model = TextClassifier.From(Language(CellKind.Lstm, 1), Classes, new TextClassifierSettings { FreezeEmbeddings = true });
        var before = model.NamedParameters[0].Value.Value.ToArray();

        model.FineTune(Texts, Labels, options: Quiet);

        Assert.Equal(before, model.NamedParameters[0].Value.Value.ToArray());
        Assert.False(model.NamedParameters[0].Value.IsTrainable);
    }

    [Fact]
    public void FineTune_BadTexts_LeavesRatesAndLayersAsTheyWere()
    {
        var model = TextClassifier.From(Language(CellKind.Lstm, 1), Classes);

        Assert.Throws<ArgumentException>(() => model.FineTune(Texts, [.. Labels.Select(static _ => "yes")], options: Quiet));

        Assert.All(model.Parameters, static parameter => Assert.Equal((true, 1.0), (parameter.IsTrainable, parameter.LearningRateFactor)));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void FineTune_RatioBelowOne_SaysSo(double ratio)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => TextClassifier.From(Language(CellKind.Lstm, 1), Classes).FineTune(Texts, Labels, rateRatio: ratio));

        Assert.Contains("a rateRatio of 1 or more", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FineTune_Twice_GivesTheSameBits()
    {
        float[] Tuned()
        {
            var model = TextClassifier.From(Language(CellKind.Gru, 1), Classes, new TextClassifierSettings { Dropout = 0.2f, Seed = 9 });
            model.FineTune(Texts, Labels, (Texts, Labels), Quiet);
            return [.. model.Parameters.SelectMany(static parameter => parameter.Value.ToArray())];
        }

        Assert.Equal(Tuned(), Tuned());
    }

    private static LanguageModel Language(CellKind cell, int layers)
    {
        var settings = new LanguageModelSettings { Cell = cell, Layers = layers, EmbeddingSize = 6, HiddenSize = 7, Seed = 3 };
        return new LanguageModel(Vocabulary.Build(Texts, settings.Tokenizer, new VocabularyOptions { MinCount = 1 }), settings);
    }
}
