using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Torch.Tests;

public sealed class TorchTextClassifierTests
{
    public static TheoryData<TextClassifierSettings> Settings => new()
    {
        new TextClassifierSettings { Cell = CellKind.Rnn },
        new TextClassifierSettings { Cell = CellKind.Lstm },
        new TextClassifierSettings { Cell = CellKind.Gru },
        new TextClassifierSettings { Cell = CellKind.Rnn, Bidirectional = true, Layers = 2 },
        new TextClassifierSettings { Cell = CellKind.Lstm, Bidirectional = true, Layers = 2 },
        new TextClassifierSettings { Cell = CellKind.Gru, Bidirectional = true, Layers = 2 },
        new TextClassifierSettings { Pooling = TextPooling.Max, Bidirectional = true },
        new TextClassifierSettings { Pooling = TextPooling.Mean },
        new TextClassifierSettings { Pooling = TextPooling.Attention, Bidirectional = true },
        new TextClassifierSettings { PaddingSide = PaddingSide.Left },
        new TextClassifierSettings { Cell = null },
        new TextClassifierSettings { Cell = null, Pooling = TextPooling.Attention },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void PredictProbabilities_EqualWeights_GivesTheLibrarys(TextClassifierSettings settings)
    {
        var model = Small(settings);
        using var torchModel = TorchTextClassifier.FromLibrary(model);

        var probabilities = torchModel.PredictProbabilities(Samples.Texts);

        Assert.Equal(
            model.PredictProbabilities(Samples.Texts).Cast<double>(),
            probabilities.Cast<double>(),
            static (expected, actual) => Math.Abs(expected - actual) < 1e-6);
        Assert.Equal(model.Predict(Samples.Texts), torchModel.Predict(Samples.Texts));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void ToLibrary_OfFromLibrary_GivesTheSameBits(TextClassifierSettings settings)
    {
        var model = Small(settings);

        using var torchModel = TorchTextClassifier.FromLibrary(model);

        Assert.Equal(Samples.Weights(model), Samples.Weights(torchModel.ToLibrary()));
    }

    [Fact]
    public void PredictProbabilities_ThreeClasses_GivesTheLibrarys()
    {
        var model = new TextClassifier(
            Vocabulary.Build(Samples.Texts, new WordTokenizer()), ["a", "b", "c"], new() { HiddenSize = 4, EmbeddingSize = 3 });
        using var torchModel = TorchTextClassifier.FromLibrary(model);

        var probabilities = torchModel.PredictProbabilities(Samples.Texts);

        Assert.Equal(
            model.PredictProbabilities(Samples.Texts).Cast<double>(),
            probabilities.Cast<double>(),
            static (expected, actual) => Math.Abs(expected - actual) < 1e-6);
    }

    [Fact]
    public void Predict_TextWithoutAWord_NamesIt()
    {
        using var torchModel = TorchTextClassifier.FromLibrary(Small(new()));

        var error = Assert.Throws<ArgumentException>(() => torchModel.Predict(["rain", "!!"]));

        Assert.Contains("Text 1 of 2 has no word", error.Message, StringComparison.Ordinal);
    }

    private static TextClassifier Small(TextClassifierSettings settings) =>
        TextClassifier.For(Samples.Texts, Samples.Labels, settings with { HiddenSize = 4, EmbeddingSize = 3, Seed = 6 });
}
