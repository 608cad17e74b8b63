using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Models;

public sealed class CellKindTests
{
    public static TheoryData<CellKind> Kinds => [.. Enum.GetValues<CellKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Create_EveryKind_MakesLayersOfItsName(CellKind kind)
    {
        var module = kind.Create(3, 4, new RandomStream(1), layers: 2, bidirectional: true);

        Assert.Equal(kind.ToString(), module.GetType().Name);
        Assert.Equal((3, 4, 2, 2), (module.InputSize, module.HiddenSize, module.Layers, module.Directions));
        Assert.Equal(new[] { 2, 5, 8 }, module.ForwardSteps(Tensor.Zeros(2, 5, 3)).Shape);
    }

    [Fact]
    public void Abbreviation_EveryKind_IsAsPapersWriteIt() =>
        Assert.Equal(["RNN", "LSTM", "GRU", "minGRU", "minLSTM", "sLSTM"], Enum.GetValues<CellKind>().Select(kind => kind.Abbreviation()));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TextClassifier_EveryKind_LearnsAndLoadsItsTexts(CellKind kind)
    {
        using var folder = new TemporaryFolder();
        string[] texts = ["good news", "bad news", "very good news", "very bad news"], labels = ["yes", "no", "yes", "no"];
        var model = TextClassifier.For(
            texts, labels, new TextClassifierSettings { Cell = kind, EmbeddingSize = 8, HiddenSize = 8, Seed = 1 });

        model.Fit(texts, labels, options: new TrainerOptions { Epochs = 150, BatchSize = 4, Progress = TextWriter.Null });
        model.Save(folder.Find("model.safetensors"));

        Assert.Equal(labels, model.Predict(texts));
        Assert.Equal(model.PredictProbabilities(texts), TextClassifier.Load(folder.Find("model.safetensors")).PredictProbabilities(texts));
    }

    [Fact]
    public void Create_UnknownKind_IsAnError()
    {
        var error = Assert.Throws<ArgumentException>(() => ((CellKind)17).Create(3, 4, new RandomStream(1)));

        Assert.Contains("expected to be Rnn, Lstm, Gru, MinGru, MinLstm or SLstm but got 17", error.Message, StringComparison.Ordinal);
    }
}
