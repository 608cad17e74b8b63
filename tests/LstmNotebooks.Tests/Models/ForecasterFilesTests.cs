using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.Models;

public sealed class ForecasterFilesTests
{
    private static readonly ForecasterSettings Settings = new() { Cell = CellKind.Gru, HiddenSize = 4, Layers = 2, Dropout = 0.1f, Horizon = 2, Seed = 11 };

    [Theory]
    [InlineData("model.safetensors", CellKind.Rnn)]
    [InlineData("model.safetensors", CellKind.Lstm)]
    [InlineData("model.dat", CellKind.Lstm)]
    [InlineData("model.dat", CellKind.Gru)]
    public void Load_WhatWasSaved_IsTheSameModel(string name, CellKind cell)
    {
        using var folder = new TemporaryFolder();
        var model = new Forecaster(Settings with { Cell = cell }) { Scaler = new MinMaxScaler(12.5, 170.1) };
        model.Parameters[0].Value.Values[0] = 0.125f; // No longer what the seed gives.

        model.Save(folder.Find(name));
        var loaded = Forecaster.Load(folder.Find(name));

        Assert.Equal(WeightsHash.Of(model), WeightsHash.Of(loaded));
        Assert.Equal(model.Settings, loaded.Settings);
        Assert.Equal(model.Scaler, loaded.Scaler);
        Assert.Equal(new[] { name, name + ".json" }.Order(StringComparer.Ordinal), folder.Files);
    }

    [Fact]
    public void Save_Lstm_HasPyTorchsNames()
    {
        using var folder = new TemporaryFolder();

        new Forecaster(new() { Features = 3, HiddenSize = 2 }).Save(folder.Find("model.safetensors"));

        var tensors = SafeTensorsFile.Read(folder.Find("model.safetensors")).Tensors;
        Assert.Equal(
            ["rnn.weight_ih_l0 [8, 3]", "rnn.weight_hh_l0 [8, 2]", "rnn.bias_ih_l0 [8]", "rnn.bias_hh_l0 [8]", "head.weight [1, 2]", "head.bias [1]"],
            tensors.Select(static tensor => $"{tensor.Name} {tensor.Value.Shape}"));
        Assert.All(tensors[3].Value.ToArray(), static value => Assert.Equal(0, value));
    }

    [Fact]
    public void Save_SettingsFile_IsPlainJson()
    {
        using var folder = new TemporaryFolder();

        new Forecaster(Settings) { Scaler = new StandardScaler(100, 0.1) }.Save(folder.Find("model.safetensors"));

        Assert.Equal("""
            {
              "model": "Forecaster",
              "version": 1,
              "cell": "Gru",
              "features": 1,
              "hiddenSize": 4,
              "layers": 2,
              "dropout": 0.1,
              "horizon": 2,
              "seed": 11,
              "scaler": {
                "kind": "StandardScaler",
                "values": [
                  100,
                  0.1
                ]
              }
            }

            """.ReplaceLineEndings("\n"), File.ReadAllText(folder.Find("model.safetensors.json")));
    }

    [Fact]
    public void LoadWeights_OfAnotherModel_NamesTensorAndShapesAndChangesNothing()
    {
        using var folder = new TemporaryFolder();
        new Forecaster(Settings with { HiddenSize = 5 }).SaveWeights(folder.Find("other.safetensors"));
        var model = new Forecaster(Settings);
        var before = WeightsHash.Of(model);

        var error = Assert.Throws<InvalidDataException>(() => model.LoadWeights(folder.Find("other.safetensors")));

        Assert.Contains("other.safetensors: tensor 'rnn.weight_ih_l0' has shape [15, 1] but the model's has [12, 1]", error.Message);
        Assert.Equal(before, WeightsHash.Of(model));
    }

    [Fact]
    public void LoadWeights_OfFewerLayers_NamesWhatIsMissing()
    {
        using var folder = new TemporaryFolder();
        new Forecaster(Settings with { Layers = 1 }).SaveWeights(folder.Find("other.dat"));

        var error = Assert.Throws<InvalidDataException>(() => new Forecaster(Settings).LoadWeights(folder.Find("other.dat")));

        Assert.Contains("other.dat: the file is of 1 recurrent layer that reads one way, but the model has 2 recurrent layers that read one way. Build the model with Layers = 1 in its settings;", error.Message);
        Assert.Contains("There is no 'rnn.weight_ih_l1', 'rnn.weight_hh_l1'", error.Message);
        new Forecaster(Settings with { Layers = 1 }).LoadWeights(folder.Find("other.dat"));
    }

    [Fact]
    public void Save_TwoModelsOfOneStem_LoadsBoth()
    {
        using var folder = new TemporaryFolder();

        new Forecaster(Settings with { HiddenSize = 4 }).Save(folder.Find("lstm.safetensors"));
        new Forecaster(Settings with { HiddenSize = 7 }).Save(folder.Find("lstm.dat"));

        Assert.Equal(4, Forecaster.Load(folder.Find("lstm.safetensors")).Settings.HiddenSize);
        Assert.Equal(7, Forecaster.Load(folder.Find("lstm.dat")).Settings.HiddenSize);
    }

    [Fact]
    public void Load_SettingsOfAnOlderVersion_AreReadWhereThereAreNoOthers()
    {
        using var folder = new TemporaryFolder();
        new Forecaster(Settings).Save(folder.Find("lstm.safetensors"));
        File.Move(folder.Find("lstm.safetensors.json"), folder.Find("lstm.json"));

        Assert.Equal(Settings, Forecaster.Load(folder.Find("lstm.safetensors")).Settings);

        new Forecaster(Settings with { HiddenSize = 7 }).Save(folder.Find("lstm.safetensors"));
        Assert.Equal(7, Forecaster.Load(folder.Find("lstm.safetensors")).Settings.HiddenSize);
    }

    [Fact]
    public void Load_NoSettings_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        new Forecaster(Settings).SaveWeights(folder.Find("model.safetensors"));

        var error = Assert.Throws<FileNotFoundException>(() => Forecaster.Load(folder.Find("model.safetensors")));

        Assert.Contains("model.safetensors.json, which Save writes beside the weights", error.Message);
    }

    [Fact]
    public void Load_NothingThere_NamesTheModel()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<FileNotFoundException>(() => Forecaster.Load(folder.Find("model.safetensors")));

        Assert.Contains($"There is no model {folder.Find("model.safetensors")}", error.Message);
    }

    [Theory]
    [InlineData("\"Gru\"", "\"Elman\"", "model.safetensors.json: The cell type is expected to be Rnn, Lstm, Gru, MinGru, MinLstm or SLstm but got 'Elman'")]
    [InlineData("\"layers\": 2", "\"layers\": 0", "Layers of 1 or more but got 0")]
    [InlineData("\"layers\": 2", "\"layers\": \"two\"", "model.safetensors.json: these are no settings of a forecaster")]
    [InlineData("\"layers\": 2,", "", "layers")]
    [InlineData("\"version\": 1", "\"version\": 2", "expected settings of a Forecaster, version 1, but got Forecaster, version 2")]
    [InlineData("\"hiddenSize\": 4", "\"hiddenSize\": 5", "model.safetensors: tensor 'rnn.weight_ih_l0' has shape [12, 1] but the model's has [15, 1]")]
    [InlineData("\"StandardScaler\"", "\"Other\"", "the scaler is 'Other' of 2 values")]
    [InlineData("0.5", "-0.5", "model.safetensors.json: StandardScaler expects a finite mean and a standard deviation above 0")]
    public void Load_WrongSettings_SaysWhat(string right, string wrong, string expected)
    {
        using var folder = new TemporaryFolder();
        new Forecaster(Settings) { Scaler = new StandardScaler(100, 0.5) }.Save(folder.Find("model.safetensors"));
        var json = File.ReadAllText(folder.Find("model.safetensors.json"));
        Assert.Contains(right, json);
        folder.Write("model.safetensors.json", json.Replace(right, wrong));

        var error = Assert.Throws<InvalidDataException>(() => Forecaster.Load(folder.Find("model.safetensors")));

        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Save_ScalerOfAnotherKind_SaysWhichCanBeSaved()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<NotSupportedException>(() => new Forecaster(Settings) { Scaler = new Halving() }.Save(folder.Find("model.safetensors")));

        Assert.Contains("but its scaler is Halving", error.Message);
        Assert.Empty(folder.Files);
    }

    private sealed class Halving : IScaler
    {
        public double Transform(double value) => value / 2;

        public double Inverse(double scaled) => scaled * 2;
    }
}
