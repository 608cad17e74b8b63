using System.Text;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Models;

public sealed class TextClassifierFilesTests
{
    private static readonly TextClassifierSettings Settings = SmallTexts.Settings with
    {
        Cell = CellKind.Gru,
        Bidirectional = true,
        Layers = 2,
        Pooling = TextPooling.Attention,
        EmbeddingDropout = 0.1f,
        Dropout = 0.2f,
        MaxLength = 6,
        PaddingSide = PaddingSide.Left,
        TruncationSide = PaddingSide.Left,
        FreezeEmbeddings = true,
        Initialization = WeightInitialization.Keras,
    };

    public static TheoryData<string> Tokenizers => ["words", "space", "characters", "identifiers"];

    [Theory]
    [MemberData(nameof(Tokenizers))]
    public void Load_WhatWasSaved_PredictsTheSameBits(string kind)
    {
        using var folder = new TemporaryFolder();
        ITokenizer tokenizer = kind switch
        {
            "words" => new WordTokenizer(
                new() { LowerCase = false, Contractions = false, Numbers = false, Punctuation = true, MinLength = 2 }),
            "space" => new WhiteSpaceTokenizer(lowerCase: false),
            "characters" => new CharacterTokenizer(lowerCase: true),
            _ => new IdentifierTokenizer(),
        };
        string[] texts =
        [
            .. SmallTexts.Texts,
            "The COUNCIL's 3 secrets -- don't!",
            "tab\there, line\r\nthere, back\\slash, \"quotes\", <tags>, é 😀",
        ];
        var model = TextClassifier.For(texts, [.. SmallTexts.Labels, "real", "fake"], Settings with { Tokenizer = tokenizer });
        model.Parameters[0].Value.Values[^1] = 0.125f; // No longer what the seed gives.

        model.Save(folder.Find("model.safetensors"));
        var loaded = TextClassifier.Load(folder.Find("model.safetensors"));

        Assert.Equal(["model.safetensors"], folder.Files);
        Assert.Equal(model.Settings, loaded.Settings with { Tokenizer = tokenizer });
        Assert.Equal(model.Classes, loaded.Classes);
        Assert.Equal(model.Vocabulary, loaded.Vocabulary);
        Assert.Equal(WeightsHash.Of(model), WeightsHash.Of(loaded));
        Assert.Equal(model.PredictProbabilities(texts), loaded.PredictProbabilities(texts));
        Assert.False(loaded.Parameters[0].IsTrainable);
    }

    [Fact]
    public void Load_Bag_IsTheSameModel()
    {
        using var folder = new TemporaryFolder();
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Cell = null }, SmallTexts.Topics);

        model.Save(folder.Find("model.safetensors"));

        Assert.Equal(
            model.PredictProbabilities(SmallTexts.Texts),
            TextClassifier.Load(folder.Find("model.safetensors")).PredictProbabilities(SmallTexts.Texts));
    }

    [Fact]
    public void Save_Weights_HavePyTorchsNames()
    {
        using var folder = new TemporaryFolder();
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Pooling = TextPooling.Attention });

        model.Save(folder.Find("model.safetensors"));

        Assert.Equal(
            [
                $"embedding.weight [{model.Vocabulary.Count}, 6]", "rnn.weight_ih_l0 [20, 6]", "rnn.weight_hh_l0 [20, 5]", "rnn.bias_ih_l0 [20]", "rnn.bias_hh_l0 [20]",
                "attention.projection.weight [5, 5]", "attention.projection.bias [5]", "attention.context [1, 5]", "head.weight [1, 5]", "head.bias [1]",
            ],
            SafeTensorsFile.Read(folder.Find("model.safetensors")).Tensors.Select(static tensor => $"{tensor.Name} {tensor.Value.Shape}"));
    }

    [Theory]
    [InlineData("weights.safetensors")]
    [InlineData("weights.dat")]
    public void LoadWeights_OfTheSameSettings_GivesTheSameBits(string name)
    {
        using var folder = new TemporaryFolder();
        var model = SmallTexts.Classifier();
        var other = SmallTexts.Classifier(SmallTexts.Settings with { Seed = 8 });

        model.SaveWeights(folder.Find(name));
        other.LoadWeights(folder.Find(name));

        Assert.Equal(WeightsHash.Of(model), WeightsHash.Of(other));
    }

    [Fact]
    public void Load_CutShort_NamesTheFile()
    {
        using var folder = new TemporaryFolder();
        SmallTexts.Classifier().Save(folder.Find("model.safetensors"));
        folder.Write("cut.safetensors", File.ReadAllBytes(folder.Find("model.safetensors")).AsSpan()[..^9]);

        var error = Assert.Throws<InvalidDataException>(() => TextClassifier.Load(folder.Find("cut.safetensors")));

        Assert.Contains("cut.safetensors", error.Message);
        Assert.Contains("cut short", error.Message);
    }

    [Fact]
    public void Load_NothingThere_NamesThePath()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<FileNotFoundException>(() => TextClassifier.Load(folder.Find("model.safetensors")));

        Assert.Contains($"There is no weights file {folder.Find("model.safetensors")}", error.Message);
    }

    [Fact]
    public void Load_WeightsAlone_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        SmallTexts.Classifier().SaveWeights(folder.Find("weights.safetensors"));

        var error = Assert.Throws<InvalidDataException>(() => TextClassifier.Load(folder.Find("weights.safetensors")));

        Assert.Contains("weights.safetensors: this is no saved text classifier", error.Message);
        Assert.Contains("LoadWeights", error.Message);
    }

    [Theory]
    [InlineData(
        "\"lstm-notebooks-text-classifier\":\"1\"",
        "\"lstm-notebooks-text-classifier\":\"2\"",
        "is of version 2 but this library reads version 1")]
    [InlineData("Lstm", "Elma", "model.safetensors: these are no settings of a text classifier")]
    [InlineData("\\\"layers\\\":1", "\\\"layers\\\":0", "Layers of 1 or more but got 0")]
    [InlineData("\\\"layers\\\":1", "\\\"layerz\\\":1", "layerz")]
    [InlineData("WordTokenizer", "WirdTokenizer", "'WirdTokenizer' is no tokenizer of this library")]
    [InlineData(
        "\\\"hiddenSize\\\":5",
        "\\\"hiddenSize\\\":4",
        "model.safetensors: tensor 'rnn.weight_ih_l0' has shape [20, 6] but the model's has [16, 6]")]
    [InlineData("vocabulary 1", "vocabulary 9", "model.safetensors, vocabulary is no vocabulary")]
    [InlineData("\"vocabulary\":", "\"vacabulary\":", "'vocabulary'")]
    public void Load_WrongSettings_SaysWhat(string right, string wrong, string expected)
    {
        using var folder = new TemporaryFolder();
        SmallTexts.Classifier().Save(folder.Find("model.safetensors"));
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(folder.Find("model.safetensors")));
        Assert.Contains(right, text);
        folder.Write("model.safetensors", Encoding.Latin1.GetBytes(text.Replace(right, wrong)));

        var error = Assert.Throws<InvalidDataException>(() => TextClassifier.Load(folder.Find("model.safetensors")));

        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Save_TokenizerOfYourOwn_SaysWhatToDoAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Tokenizer = new Halves() });

        var error = Assert.Throws<NotSupportedException>(() => model.Save(folder.Find("model.safetensors")));

        Assert.Contains("its own is Halves", error.Message);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void Save_OtherExtension_SaysWhich() =>
        Assert.Contains(
            "expected to end in .safetensors but got model.dat",
            Assert.Throws<ArgumentException>(static () => SmallTexts.Classifier().Save("model.dat")).Message);

    private sealed class Halves : ITokenizer
    {
        public string Separator => "";

        public void Read(ReadOnlySpan<char> text, ITokenReceiver receiver)
        {
            receiver.Add(text[..(text.Length / 2)]);
            receiver.Add(text[(text.Length / 2)..]);
        }
    }
}
