using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>Weights of the right shapes under other names.</summary>
public sealed class WeightNamesTests : IDisposable
{
    private static readonly ForecasterSettings Settings = new() { HiddenSize = 2, Seed = 3 };

    private readonly TemporaryFolder folder = new();
    private readonly Forecaster source = new(Settings);
    private readonly Forecaster target = new(Settings with { Seed = 4 });

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("x.safetensors")]
    [InlineData("x.dat")]
    public void LoadWeights_OtherNames_SaysTheCallThatReadsThem(string file)
    {
        var path = Write(file, static name => name.Replace("rnn.", "lstm.").Replace("head.", "fc."));

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path));

        Assert.EndsWith("""The file has these shapes under other names: LoadWeights(path, ("lstm.", "rnn."), ("fc.", "head.")) reads them.""", error.Message);
        target.LoadWeights(path, ("lstm.", "rnn."), ("fc.", "head."));
        AssertLoaded();
    }

    [Fact]
    public void LoadWeights_AllNamesBelowAnother_SaysOnePair()
    {
        var path = Write("x.safetensors", static name => "model." + name);

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path));

        Assert.EndsWith("""LoadWeights(path, ("model.", "")) reads them.""", error.Message);
        target.LoadWeights(path, ("model.", ""));
        AssertLoaded();
    }

    [Fact]
    public void LoadWeights_NamesWithoutParts_SaysAPairForEach()
    {
        var path = Write("x.safetensors", static name => name.Replace("rnn.", ""));

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path));

        Assert.Contains("""LoadWeights(path, ("weight_ih_l0", "rnn.weight_ih_l0"), ("weight_hh_l0", "rnn.weight_hh_l0"),""", error.Message);
        target.LoadWeights(path, ("weight_ih_l0", "rnn.weight_ih_l0"), ("weight_hh_l0", "rnn.weight_hh_l0"), ("bias_ih_l0", "rnn.bias_ih_l0"), ("bias_hh_l0", "rnn.bias_hh_l0"));
        AssertLoaded();
    }

    [Fact]
    public void LoadWeights_OtherNamesAndMore_SaysWhatToLeaveOut()
    {
        var path = Write("x.safetensors", static name => name.Replace("head.", "fc."), new("norm.weight", Tensor.From(1, 2)), new("norm.bias", Tensor.From(1, 2)));

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path));

        Assert.EndsWith("""LoadWeights(path, ("fc.", "head."), ("norm.", null)) reads them.""", error.Message);
        target.LoadWeights(path, ("fc.", "head."), ("norm.", null));
        AssertLoaded();
    }

    [Fact]
    public void LoadWeights_OnePairOfTwo_KeepsItInTheCall()
    {
        var path = Write("x.safetensors", static name => name.Replace("rnn.", "lstm.").Replace("head.", "fc."));

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path, ("lstm.", "rnn.")));

        Assert.EndsWith("""LoadWeights(path, ("lstm.", "rnn."), ("fc.", "head.")) reads them.""", error.Message);
    }

    [Fact]
    public void LoadWeights_MoreThanTheModelHas_SaysWhatLeavesItOut()
    {
        var path = Write("x.safetensors", static name => name, new("temperature", Tensor.Scalar(1)), new("rnn.extra", Tensor.Scalar(2)));

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path));

        Assert.EndsWith("""LoadWeights(path, ("temperature", null), ("rnn.extra", null)) leaves the rest out.""", error.Message);
        target.LoadWeights(path, ("temperature", null), ("rnn.extra", null));
        AssertLoaded();
    }

    [Theory]
    [InlineData("module.", "")]
    [InlineData("_orig_mod.", "")]
    [InlineData("module._orig_mod.", "")]
    [InlineData("_orig_mod.module.", "")]
    [InlineData("", "_orig_mod.")]
    public void LoadWeights_NamesOfPyTorchsWrappers_AreReadWithoutThem(string before, string within)
    {
        var path = Write("x.safetensors", name => before + name.Replace("rnn.", "rnn." + within));

        target.LoadWeights(path);

        AssertLoaded();
    }

    [Fact]
    public void LoadWeights_WrappedAndOtherNames_TakesPairsOfEither()
    {
        var path = Write("x.safetensors", static name => "module." + name.Replace("rnn.", "lstm."));
        Assert.EndsWith("""LoadWeights(path, ("lstm.", "rnn.")) reads them.""", Assert.Throws<InvalidDataException>(() => target.LoadWeights(path)).Message);

        target.LoadWeights(path, ("lstm.", "rnn."));
        AssertLoaded();
        target.LoadWeights(path, ("module.lstm", "rnn"));
        AssertLoaded();
    }

    [Fact]
    public void LoadWeights_OtherNamesOfOtherSizes_ShowsNoCallThatWouldFail()
    {
        var path = folder.Find("x.safetensors");
        SafeTensorsFile.Write(path, [new("lstm.weight_ih_l0", Tensor.Zeros(4, 1)), new("fc.weight", Tensor.Zeros(1, 1))]);

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path));

        Assert.Contains("It is of another model, or has other sizes.", error.Message);
        Assert.DoesNotContain("reads them", error.Message);
    }

    [Fact]
    public void LoadWeights_PairThatIsNotNeeded_SaysToLeaveItOut()
    {
        var path = Write("x.safetensors", static name => name);

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path, ("rnn.", "head.")));

        Assert.Equal("x.safetensors: its names fit the model as they are, but not with the pairs given. Leave the pairs out: LoadWeights(path) reads it.", error.Message);
        target.LoadWeights(path);
        AssertLoaded();
    }

    [Theory]
    [InlineData("rnn.")]
    [InlineData("lstm.")]
    public void LoadWeights_FileOfMoreLayers_SaysHowToBuildTheModel(string part)
    {
        var deep = new Forecaster(Settings with { Layers = 2 });
        var path = folder.Find("x.safetensors");
        SafeTensorsFile.Write(path, [.. WeightFiles.TensorsOf(deep).Select(tensor => tensor with { Name = tensor.Name.Replace("rnn.", part) })]);

        Assert.StartsWith(
            "x.safetensors: the file is of 2 recurrent layers that read one way, but the model has 1 recurrent layer that reads one way. Build the model with Layers = 2 in its settings;",
            Assert.Throws<InvalidDataException>(() => target.LoadWeights(path)).Message);
        new Forecaster(Settings with { Layers = 2, Seed = 4 }).LoadWeights(path, part == "rnn." ? [] : [(part, "rnn.")]);
    }

    [Fact]
    public void Load_FileOfBothDirections_SaysHowToBuildTheModel()
    {
        var path = folder.Find("x.safetensors");
        new Lstm(1, 2, new RandomStream(1), layers: 2, bidirectional: true).Save(path);

        Assert.Contains(
            "the file is of 2 recurrent layers that read both ways, but the model has 1 recurrent layer that reads one way. Build the model with Layers = 2 and Bidirectional = true in its settings (a Forecaster reads one way only);",
            Assert.Throws<InvalidDataException>(() => new Lstm(1, 2, new RandomStream(2)).Load(path)).Message);
        new Lstm(1, 2, new RandomStream(2), layers: 2, bidirectional: true).Load(path);
    }

    [Fact]
    public void LoadWeights_LayersLeftOut_AreReadWithoutThem()
    {
        var path = folder.Find("x.safetensors");
        new Forecaster(Settings with { Layers = 2 }).SaveWeights(path);

        target.LoadWeights(path, ("rnn.weight_ih_l1", null), ("rnn.weight_hh_l1", null), ("rnn.bias_ih_l1", null), ("rnn.bias_hh_l1", null));
    }

    [Fact]
    public void LoadWeights_PairOfNoTensor_NamesIt()
    {
        var path = Write("x.safetensors", static name => name);

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path, ("lsmt.", "rnn.")));

        Assert.StartsWith("x.safetensors: no name begins with 'lsmt.', which should be renamed; the file holds 'rnn.weight_ih_l0'", error.Message);
    }

    [Fact]
    public void LoadWeights_TwoTensorsOfOneName_NamesBoth()
    {
        var path = Write("x.safetensors", static name => name, new NamedTensor("fc.bias", Tensor.Scalar(1)));

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path, ("fc", "head")));

        Assert.Contains("'head.bias' and 'fc.bias' would both be named 'head.bias'", error.Message);
        target.LoadWeights(path, ("fc", null));
        AssertLoaded();
    }

    [Fact]
    public void LoadWeights_PartOfAName_IsNoBeginning()
    {
        var path = Write("x.safetensors", static name => name.Replace("head.", "head2."));

        Assert.Contains("no name begins with 'head'", Assert.Throws<InvalidDataException>(() => target.LoadWeights(path, ("head", "head"))).Message);
    }

    [Theory]
    [InlineData(CellKind.Lstm)]
    [InlineData(CellKind.Gru)]
    public void LoadWeights_KerasOrder_IsReadOnceTheAdviceIsFollowed(CellKind cell)
    {
        var (from, to) = (new Forecaster(Settings with { Cell = cell }), new Forecaster(Settings with { Cell = cell, Seed = 4 }));
        var path = folder.Find("x.safetensors");
        from.SaveWeights(path);
        var here = SafeTensorsFile.Read(path).Tensors.ToDictionary(static tensor => tensor.Name, static tensor => tensor.Value);
        SafeTensorsFile.Write(path,
        [
            new("lstm.kernel", Swapped(cell, here["rnn.weight_ih_l0"]).Transpose()), new("lstm.recurrent_kernel", Swapped(cell, here["rnn.weight_hh_l0"]).Transpose()),
            new("lstm.bias", Swapped(cell, here["rnn.bias_ih_l0"])), new("dense.kernel", here["head.weight"].Transpose()), new("dense.bias", here["head.bias"]),
        ]);
        var message = Assert.Throws<InvalidDataException>(() => to.LoadWeights(path)).Message;
        Assert.Contains("Transpose every kernel, and call it weight_ih_l0, recurrent_kernel weight_hh_l0 and bias bias_ih_l0; bias_hh_l0 is zeros, and a Dense layer's kernel is head.weight.", message);
        Assert.Contains("of a GRU z, r, h become r, z, h", message);

        var keras = SafeTensorsFile.Read(path).Tensors.ToDictionary(static tensor => tensor.Name, static tensor => tensor.Value);
        SafeTensorsFile.Write(path,
        [
            new("rnn.weight_ih_l0", Swapped(cell, keras["lstm.kernel"].Transpose())), new("rnn.weight_hh_l0", Swapped(cell, keras["lstm.recurrent_kernel"].Transpose())),
            new("rnn.bias_ih_l0", Swapped(cell, keras["lstm.bias"])), new("rnn.bias_hh_l0", here["rnn.bias_hh_l0"]),
            new("head.weight", keras["dense.kernel"].Transpose()), new("head.bias", keras["dense.bias"]),
        ]);
        to.LoadWeights(path);

        Assert.Equal(WeightsHash.Of(from), WeightsHash.Of(to));
    }

    [Fact]
    public void LoadWeights_TransposedUnderTheModelsNames_SpeaksOfKeras()
    {
        var path = folder.Find("x.safetensors");
        source.SaveWeights(path);
        SafeTensorsFile.Write(path, [.. SafeTensorsFile.Read(path).Tensors.Select(static tensor => tensor.Value.Rank == 2 ? tensor with { Value = tensor.Value.Transpose() } : tensor)]);

        var error = Assert.Throws<InvalidDataException>(() => target.LoadWeights(path));

        Assert.Contains("tensor 'rnn.weight_ih_l0' has shape [1, 8] but the model's has [8, 1]", error.Message);
        Assert.Contains("Transpose every kernel", error.Message);
    }

    /// <summary>A GRU's first two gates in the other order.</summary>
    private static Tensor Swapped(CellKind cell, Tensor weights)
    {
        if (cell != CellKind.Gru)
            return weights;
        var gate = weights.Length / 3;
        var values = weights.ToArray();
        return new Tensor(weights.Shape, [.. values[gate..(2 * gate)], .. values[..gate], .. values[(2 * gate)..]]);
    }

    private string Write(string file, Func<string, string> rename, params ReadOnlySpan<NamedTensor> more)
    {
        var path = folder.Find(file);
        source.SaveWeights(folder.Find("source.safetensors"));
        NamedTensor[] tensors = [.. SafeTensorsFile.Read(folder.Find("source.safetensors")).Tensors.Select(tensor => tensor with { Name = rename(tensor.Name) }), .. more];
        if (file.EndsWith(".dat", StringComparison.Ordinal))
            TorchSharpFile.Write(path, tensors);
        else
            SafeTensorsFile.Write(path, tensors);
        return path;
    }

    private void AssertLoaded()
    {
        Assert.Equal(WeightsHash.Of(source), WeightsHash.Of(target));
        target.Parameters[0].Value.Values.Clear();
    }
}
