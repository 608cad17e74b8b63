using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

public sealed class WeightFilesTests
{
    [Theory]
    [InlineData("x.safetensors")]
    [InlineData("x.dat")]
    public void Load_WhatWasSaved_GivesTheSameBits(string name)
    {
        using var folder = new TemporaryFolder();
        var (source, target) = (new TwoParts(seed: 1), new TwoParts(seed: 2));
        source.Cell.Bias.Value.Values[0] = -0f;

        source.Save(folder.Find(name));
        target.Load(folder.Find(name));

        Assert.Equal(Bits(source), Bits(target));
    }

    [Fact]
    public void Save_OneBias_WritesTheSecondAsZerosInPyTorchsPlace()
    {
        using var folder = new TemporaryFolder();

        new TwoParts(seed: 1).Save(folder.Find("x.safetensors"));

        var tensors = SafeTensorsFile.Read(folder.Find("x.safetensors")).Tensors;
        Assert.Equal(
            ["rnn.bias_ih_l0", "rnn.bias_hh_l0", "head.bias_ih_l0", "head.bias_hh_l0"], tensors.Select(static tensor => tensor.Name));
        Assert.Equal([0, 0, 0], tensors[1].Value.ToArray());
    }

    [Fact]
    public void Load_TwoBiases_AddsThem()
    {
        using var folder = new TemporaryFolder();
        var model = new TwoParts(seed: 1);
        SafeTensorsFile.Write(folder.Find("x.safetensors"),
        [
            new("rnn.bias_hh_l0", Tensor.From(10, 20, 30)), new("rnn.bias_ih_l0", Tensor.From(1, 2, 3)),
            new("head.bias_ih_l0", Tensor.From(4, 5)), new("head.bias_hh_l0", Tensor.From(0, 0)),
        ]);

        model.Load(folder.Find("x.safetensors"));

        Assert.Equal([11, 22, 33], model.Cell.Bias.Value.ToArray());
    }

    [Fact]
    public void Load_MissingTensor_NamesItAndLeavesTheModel()
    {
        var message = LoadError(
            new("rnn.bias_hh_l0", Tensor.From(10, 20, 30)),
            new("rnn.bias_ih_l0", Tensor.From(1, 2, 3)),
            new("head.bias_hh_l0", Tensor.From(0, 0)));

        Assert.Contains(
            "x.safetensors: there is no 'head.bias_ih_l0', which the model has; the file holds 'rnn.bias_hh_l0', "
            + "'rnn.bias_ih_l0', 'head.bias_hh_l0'",
            message);
    }

    [Fact]
    public void Load_UnknownTensor_NamesItAndLeavesTheModel()
    {
        var message = LoadError(new("rnn.bias_hh_l0", Tensor.From(10, 20, 30)), new("rnn.bias_ih_l0", Tensor.From(1, 2, 3)),
            new("head.bias_hh_l0", Tensor.From(0, 0)), new("head.bias_ih_l0", Tensor.From(0, 0)), new("extra", Tensor.Scalar(1)));

        Assert.Contains("the model has no 'extra', which the file holds; the model's tensors are 'rnn.bias_ih_l0'", message);
    }

    [Fact]
    public void Load_AnotherShape_SaysBothAndLeavesTheModel()
    {
        var message = LoadError(new("rnn.bias_hh_l0", Tensor.From(10, 20, 30)), new("rnn.bias_ih_l0", Tensor.From(1, 2, 3)),
            new("head.bias_hh_l0", Tensor.From(0, 0)), new("head.bias_ih_l0", Tensor.From(0, 0, 0)));

        Assert.Contains("tensor 'head.bias_ih_l0' has shape [3] but the model's has [2]", message);
    }

    [Fact]
    public void Save_UnknownExtension_NamesBothFormats()
    {
        var error = Assert.Throws<ArgumentException>(() => new TwoParts(seed: 1).Save("model.bin"));

        Assert.Contains(".safetensors (PyTorch and others) or .dat (TorchSharp) but got model.bin", error.Message);
    }

    private static string LoadError(params ReadOnlySpan<NamedTensor> tensors)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Find("x.safetensors");
        SafeTensorsFile.Write(path, tensors.ToArray());
        var model = new TwoParts(seed: 1);
        var before = Bits(model);

        var error = Assert.Throws<InvalidDataException>(() => model.Load(path));

        Assert.Equal(before, Bits(model));
        return error.Message;
    }

    private static int[] Bits(Module model) =>
        [.. model.Parameters.SelectMany(static parameter => parameter.Value.ToArray()).Select(BitConverter.SingleToInt32Bits)];

    private sealed class TwoParts : Module
    {
        public TwoParts(ulong seed)
        {
            Cell = Add("rnn", new OneBias(3, new RandomStream(seed, "rnn")));
            Add("head", new OneBias(2, new RandomStream(seed, "head")));
        }

        public OneBias Cell { get; }
    }

    /// <summary>Has one bias where PyTorch has two.</summary>
    private sealed class OneBias : Module
    {
        public OneBias(int size, RandomStream random)
        {
            Bias = Add("bias_ih_l0", new Parameter(Tensor.From([size], random.NextNormals(size))));
            AddSecondTerm("bias_hh_l0", Bias);
        }

        public Parameter Bias { get; }
    }
}
