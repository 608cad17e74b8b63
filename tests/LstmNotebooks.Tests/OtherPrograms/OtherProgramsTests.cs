using System.Globalization;
using System.Text.Json;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Embeddings;

namespace LstmNotebooks.Tests.OtherPrograms;

public sealed class OtherProgramsTests : IDisposable
{
    private static readonly string[] Weights = ["torch-float64.safetensors", "torch-float16.safetensors", "torch-bfloat16.safetensors"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("gensim.txt", "plain")]
    [InlineData("gensim.bin", "plain")]
    [InlineData("gensim-phrases.txt", "phrases")]
    public void Load_WordVectorsOfGensim_GivesItsWordsAndNumbers(string file, string truth) =>
        AssertVectors(OtherPrograms.Find("gensim.json"), truth, WordVectors.Load(OtherPrograms.Find(file), SmallVectors.Quiet));

    [Fact]
    public void Load_BinaryPhrasesOfGensim_SaysToSaveThemAsText()
    {
        var error = Assert.Throws<InvalidDataException>(() => WordVectors.Load(OtherPrograms.Find("gensim-phrases.bin"), SmallVectors.Quiet));

        Assert.StartsWith("gensim-phrases.bin, word 10 of 14: ", error.Message);
        Assert.Contains("save the vectors in its text form (in gensim, save_word2vec_format(path, binary=False))", error.Message);
    }

    [Fact]
    public void LoadWeights_OfPyTorchInEveryPrecision_ForecastsTheSame() => Assert.All(Weights, file => AssertForecast(OtherPrograms.Find(file)));

    [Fact]
    public void Read_WeightsOfPyTorch_NamesTheCounterThatIsLeftOut() =>
        Assert.Equal([new("norm.num_batches_tracked", "I64")], SafeTensorsFile.Read(OtherPrograms.Find(Weights[0])).LeftOut);

    [OtherProgramsFact]
    public void Load_WhatGensimAndPyTorchWriteNow_IsTheSame()
    {
        Assert.Null(OtherPrograms.Run(OtherPrograms.Find("make_files.py"), Path.GetDirectoryName(folder.Find("x"))!).Error);

        AssertVectors(folder.Find("gensim.json"), "plain", WordVectors.Load(folder.Find("gensim.txt"), SmallVectors.Quiet));
        AssertVectors(folder.Find("gensim.json"), "plain", WordVectors.Load(folder.Find("gensim.bin"), SmallVectors.Quiet));
        AssertVectors(folder.Find("gensim.json"), "phrases", WordVectors.Load(folder.Find("gensim-phrases.txt"), SmallVectors.Quiet));
        Assert.All(Weights, file => AssertForecast(folder.Find(file)));
    }

    [OtherProgramsFact]
    public void Save_EveryForm_IsReadByGensim()
    {
        const string Script = """
            import sys
            from gensim.models import KeyedVectors
            path, binary, header = sys.argv[1], sys.argv[2] == "Word2VecBinary", sys.argv[2] == "GloVe"
            vectors = KeyedVectors.load_word2vec_format(path, binary=binary, no_header=header)
            print("|".join(vectors.index_to_key), "|".join(repr(float(value)) for value in vectors.vectors.ravel()), sep="\n", end="")
            """;
        var vectors = new WordVectors(["the", "café", "東京", "1999", "\u00A0"], new RandomStream(3).NextNormals(20), 4);
        foreach (var format in Enum.GetValues<WordVectorFormat>())
        {
            vectors.Save(folder.Find("v"), format);

            var (output, error) = OtherPrograms.Run("-X", "utf8", "-c", Script, folder.Find("v"), format.ToString());

            Assert.Null(error);
            Assert.Equal(string.Join('|', vectors.Words), output.Split('\n')[0]);
            Assert.Equal(vectors.Values.ToArray(), output.Split('\n')[1].Split('|').Select(static number => (float)double.Parse(number, CultureInfo.InvariantCulture)));
        }
    }

    private static void AssertVectors(string truths, string name, WordVectors vectors)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(truths));
        var truth = json.RootElement.GetProperty(name);
        Assert.Equal(truth.GetProperty("words").EnumerateArray().Select(static word => word.GetString()), vectors.Words);
        Assert.Equal(truth.GetProperty("values").EnumerateArray().Select(static value => (float)value.GetDouble()), vectors.Values.ToArray());
    }

    private static void AssertForecast(string path)
    {
        var model = new Forecaster(new() { HiddenSize = 3 });
        var expected = double.Parse(SafeTensorsFile.Read(path).Metadata["forecast"], CultureInfo.InvariantCulture);

        model.LoadWeights(path, ("lstm.", "rnn."), ("fc.", "head."), ("norm.", null));

        Near.Equal(expected, model.Forward(Tensor.From([1, 6, 1], [.. Enumerable.Range(0, 6).Select(static i => -1 + 0.4f * i)])).Item(), tolerance: 1e-6);
    }
}
