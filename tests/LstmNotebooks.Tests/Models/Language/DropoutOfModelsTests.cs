using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Nn;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Models.Language;

/// <summary>Variational dropout and weight drop of language models.</summary>
public sealed class DropoutOfModelsTests
{
    private static readonly LanguageModelSettings Settings = Songs.Settings with
    {
        EmbeddingSize = 6,
        HiddenSize = 6,
        Layers = 2,
        TieWeights = true,
        VariationalDropout = true,
        Dropout = 0.3f,
        EmbeddingDropout = 0.2f,
        WeightDrop = 0.4f,
    };

    public static TheoryData<string> Parameters => [.. Songs.New(Settings).NamedParameters.Select(static pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Backward_OfEveryParameter_IsTheGradientByDifferences(string name)
    {
        var model = Songs.New(Settings);
        int[] tokens = [.. model.Encode(Songs.Text).Take(21)];
        var (inputs, targets) = (new int[2, 5], new int[10]);
        for (var i = 0; i < 10; i++)
            (inputs[i / 5, i % 5], targets[i]) = (tokens[i], tokens[i + 1]);
        var starts = model.NamedStreams.Select(static pair => pair.Value.State).ToArray();
        Tensor LossNow()
        {
            for (var i = 0; i < starts.Length; i++)
                model.NamedStreams[i].Value.State = starts[i]; // the same masks every time
            return Loss.CrossEntropy(model.Forward(inputs).Logits, targets);
        }
        var weights = model.NamedParameters.Single(pair => pair.Key == name).Value.Value;

        LossNow().Backward();

        var gradient = weights.Gradient.ToArray();
        var differences = CentralDifferences.Of(weights, step: 5e-3f, () => LossNow().Item());
        var tolerance = 1e-3 * differences.Max(Math.Abs) + 1e-4;
        Assert.True(starts.Length == 4, "embedding, between layers, output, weights");
        for (var i = 0; i < gradient.Length; i++)
            Near.Equal(differences[i], gradient[i], tolerance);
    }

    [Fact]
    public void Fit_WithAllKindsOfDropout_LearnsAndRepeats()
    {
        var settings = Songs.Settings with { VariationalDropout = true, Dropout = 0.1f, EmbeddingDropout = 0.1f, WeightDrop = 0.2f };
        var model = Songs.Learned(settings);

        Assert.InRange(model.Evaluate(model.Encode(Songs.Text)).Perplexity, 1, 2);
        Assert.Equal(model.Parameters[0].Value.ToArray(), Songs.Learned(settings).Parameters[0].Value.ToArray());
    }

    [Fact]
    public void Load_WhatWasSaved_HasTheSameDropout()
    {
        using var folder = new TemporaryFolder();
        var model = Songs.New(Settings);

        model.Save(folder.Find("song.safetensors"));
        var loaded = LanguageModel.Load(folder.Find("song.safetensors"));

        Assert.Equal(model.Settings, loaded.Settings with { Tokenizer = model.Settings.Tokenizer });
        Assert.Equal(model.Next("the cat"), loaded.Next("the cat"));
    }

    [Fact]
    public void BadSettings_AreNamedWithTheirRemedy()
    {
        Assert.Contains(
            "WeightDrop in 0 to below 1 but got 1",
            Assert.Throws<ArgumentOutOfRangeException>(() => Settings with { WeightDrop = 1 }).Message);
        Assert.Contains(
            "which a MinLstm does not have",
            Assert.Throws<ArgumentException>(() => Songs.New(Settings with { Cell = CellKind.MinLstm })).Message);
    }
}
