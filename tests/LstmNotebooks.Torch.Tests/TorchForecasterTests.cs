using LstmNotebooks.Models;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Torch.Tests;

public sealed class TorchForecasterTests
{
    public static TheoryData<CellKind, int> Cells => new()
    {
        { CellKind.Rnn, 1 },
        { CellKind.Lstm, 1 },
        { CellKind.Gru, 1 },
        { CellKind.Rnn, 2 },
        { CellKind.Lstm, 2 },
        { CellKind.Gru, 2 },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Forward_EqualWeights_GivesTheLibrarysForecasts(CellKind cell, int layers)
    {
        var model = new Forecaster(new() { Cell = cell, Layers = layers, Features = 3, HiddenSize = 7, Horizon = 2, Seed = 5 });
        var windows = Samples.Normal([4, 6, 3], seed: 1);
        using var torchModel = TorchForecaster.FromLibrary(model);

        using var forecasts = torchModel.call(windows.ToTorch());

        Near.Equal(model.Predict(windows).Values, forecasts.ToLibrary().Values, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void ToLibrary_OfFromLibrary_GivesTheSameBits(CellKind cell, int layers)
    {
        var model = new Forecaster(new() { Cell = cell, Layers = layers, HiddenSize = 5, Seed = 3 });

        using var torchModel = TorchForecaster.FromLibrary(model);

        Assert.Equal(Samples.Weights(model), Samples.Weights(torchModel.ToLibrary()));
    }

    [Fact]
    public void New_FromSettings_StartsAsTheLibrarysDoes()
    {
        var settings = new ForecasterSettings { HiddenSize = 5, Seed = 8 };

        using var torchModel = new TorchForecaster(settings);

        Assert.Equal(Samples.Weights(new Forecaster(settings)), Samples.Weights(torchModel.ToLibrary()));
    }

    [Fact]
    public void New_CellThatTorchSharpLacks_NamesThoseThatItHas()
    {
        var error = Assert.Throws<ArgumentException>(static () => new TorchForecaster(new() { Cell = CellKind.MinGru }));

        Assert.Contains("Rnn, Lstm and Gru but got MinGru", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forward_OtherFeatures_SaysBothShapes()
    {
        using var torchModel = new TorchForecaster(new() { Features = 2 });

        var error = Assert.Throws<ShapeException>(() => torchModel.call(torch.zeros(4, 5, 3)));

        Assert.Contains("[N, T, 2] but got [4, 5, 3]", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weights.dat")]
    [InlineData("weights.safetensors")]
    public void LoadWeights_FileOfTorchSharpsModule_GivesItsForecasts(string file)
    {
        using var folder = new TemporaryFolder();
        var settings = new ForecasterSettings { HiddenSize = 5, Layers = 2, Seed = 2 };
        using var torchModel = new TorchForecaster(settings);
        var windows = Samples.Normal([3, 4, 1], seed: 4);
        torchModel.SaveWeights(folder.Find(file));

        var model = new Forecaster(settings with { Seed = 9 });
        model.LoadWeights(folder.Find(file));

        using var forecasts = torchModel.call(windows.ToTorch());
        Near.Equal(model.Predict(windows).Values, forecasts.ToLibrary().Values, 1e-6);
    }

    [Fact]
    public void Load_FileOfTheLibrary_GivesItsForecasts()
    {
        using var folder = new TemporaryFolder();
        var settings = new ForecasterSettings { HiddenSize = 5, Layers = 2, Seed = 2 };
        var model = new Forecaster(settings);
        var windows = Samples.Normal([3, 4, 1], seed: 4);
        model.SaveWeights(folder.Find("weights.dat"));

        using var torchModel = new TorchForecaster(settings with { Seed = 9 });
        torchModel.load(folder.Find("weights.dat"));

        using var forecasts = torchModel.call(windows.ToTorch());
        Near.Equal(model.Predict(windows).Values, forecasts.ToLibrary().Values, 1e-6);
    }

    [Fact]
    public void LoadWeights_OfOtherSizes_NamesThemAndChangesNothing()
    {
        using var folder = new TemporaryFolder();
        new Forecaster(new() { HiddenSize = 6 }).SaveWeights(folder.Find("six.safetensors"));
        using var torchModel = new TorchForecaster(new() { HiddenSize = 5 });
        var before = Samples.Weights(torchModel.ToLibrary());

        var error = Assert.Throws<ArgumentException>(() => torchModel.LoadWeights(folder.Find("six.safetensors")));

        Assert.StartsWith(
            "TorchSharp's 'rnn.weight_ih_l0' has shape [20, 1] but six.safetensors has [24, 1]", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Samples.Weights(torchModel.ToLibrary()));
    }

    [Fact]
    public void CopyFrom_OtherCell_NamesTheParameter()
    {
        using var torchModel = new TorchForecaster(new() { HiddenSize = 5 });

        var error = Assert.Throws<ArgumentException>(() => torchModel.CopyFrom(TextClassifier.For(Samples.Texts, Samples.Labels)));

        Assert.Contains("has no parameter 'embedding.weight'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forward_Disposed_IsAnError()
    {
        var torchModel = new TorchForecaster(new() { HiddenSize = 5 });
        torchModel.Dispose();

        Assert.ThrowsAny<InvalidOperationException>(() => torchModel.call(torch.zeros(1, 2, 1)));
    }
}
