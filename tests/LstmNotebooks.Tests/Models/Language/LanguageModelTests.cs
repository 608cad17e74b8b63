using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Models.Language;

public sealed class LanguageModelTests
{
    public static TheoryData<CellKind> Cells => [.. Enum.GetValues<CellKind>()];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Fit_OfARepeatedLine_ForeseesIt(CellKind cell)
    {
        var model = Songs.New(Songs.Settings with { Cell = cell });
        var tokens = model.Encode(Songs.Text);

        var before = model.Evaluate(tokens);
        model.Fit(
            tokens,
            batch: 8,
            steps: 13,
            options: new TrainerOptions { Epochs = 30, Progress = TextWriter.Null },
            optimizer: new Adam(model.Parameters, learningRate: 1e-2f));
        var after = model.Evaluate(tokens);

        Assert.InRange(before.Perplexity, 5, 20);
        Assert.InRange(after.Perplexity, 1, 1.5);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(129)]
    [InlineData(130)]
    [InlineData(300)]
    public void Evaluate_OfATextOfAnyLength_IsTheMeanOverEveryTokenButTheFirst(int count)
    {
        var model = Songs.New();
        int[] tokens = [.. model.Encode(Songs.Text).Take(count)];

        var score = model.Evaluate(tokens);

        var (logits, _) = model.Forward(Row(tokens[..^1]));
        var expected = Enumerable.Range(0, count - 1)
            .Average(t => -LogSoftmax(logits.Values.Slice(t * model.Vocabulary.Count, model.Vocabulary.Count), tokens[t + 1]));
        Assert.Equal(count - 1, score.Tokens);
        Near.Equal(expected, score.CrossEntropy, 1e-5);
        Near.Equal(Math.Exp(expected), score.Perplexity, 1e-3);
        Near.Equal(expected / Math.Log(2), score.BitsPerToken, 1e-5);
    }

    [Fact]
    public void Forward_InTwoParts_IsForwardInOne()
    {
        var model = Songs.New(Songs.Settings with { Layers = 2 });
        int[] tokens = [.. model.Encode(Songs.Text).Take(9)];

        var (whole, _) = model.Forward(Row(tokens));
        var (first, state) = model.Forward(Row(tokens[..4]));
        var (second, _) = model.Forward(Row(tokens[4..]), state);

        Assert.Equal(whole.ToArray(), (float[])[.. first.ToArray(), .. second.ToArray()]);
    }

    [Fact]
    public void TieWeights_UsesOneTable_AndLearns()
    {
        var model = Songs.Learned(Songs.Settings with { TieWeights = true });

        Assert.Equal(
            ["embedding.weight", "head.bias"],
            model.NamedParameters.Select(static pair => pair.Key).Where(static name => !name.StartsWith("rnn", StringComparison.Ordinal)));
        Assert.Equal(model.ParameterCount, model.Summary().ParameterCount);
        Assert.InRange(model.Evaluate(model.Encode(Songs.Text)).Perplexity, 1, 1.5);
    }

    [Fact]
    public void Fit_WithTheSameSeed_GivesTheSameBits() =>
        Assert.Equal(Songs.Learned().Parameters[0].Value.ToArray(), Songs.Learned().Parameters[0].Value.ToArray());

    [Fact]
    public void Load_WhatWasSaved_ForeseesTheSameBits()
    {
        using var folder = new TemporaryFolder();
        var model = Songs.Learned(
            Songs.Settings with { Cell = CellKind.Gru, Layers = 2, TieWeights = true, Dropout = 0.1f, EmbeddingDropout = 0.2f });

        model.Save(folder.Find("song.safetensors"));
        var loaded = LanguageModel.Load(folder.Find("song.safetensors"));

        Assert.Equal(["song.safetensors"], folder.Files);
        Assert.Equal(model.Settings, loaded.Settings with { Tokenizer = model.Settings.Tokenizer });
        Assert.Equal(model.Vocabulary, loaded.Vocabulary);
        Assert.Equal(model.Next("the cat"), loaded.Next("the cat"));
    }

    [Fact]
    public void Load_AClassifier_SaysWhatIsExpected()
    {
        using var folder = new TemporaryFolder();
        TextClassifier.For(["a b", "b a"], ["x", "y"]).Save(folder.Find("news.safetensors"));

        var error = Assert.Throws<InvalidDataException>(() => LanguageModel.Load(folder.Find("news.safetensors")));

        Assert.Equal(
            "news.safetensors: this is no saved language model but a saved text classifier. Load it as what it is.", error.Message);
    }

    [Fact]
    public void BadInput_IsNamedWithItsRemedy()
    {
        var model = Songs.New();
        var tokens = model.Encode(Songs.Text);
        var strict = LanguageModel.For([Songs.Text], Songs.Settings, new VocabularyOptions { HasPadding = false, HasUnknown = false });

        Assert.Contains("the prefix '' has none", Assert.Throws<ArgumentException>(() => model.Next("")).Message);
        Assert.Contains("has no 'cow'", Assert.Throws<ArgumentException>(() => strict.Next("the cow")).Message);
        Assert.Contains("Give a longer one", Assert.Throws<ArgumentException>(() => model.Evaluate([1])).Message);
        Assert.Contains(
            "take a smaller batch or window", Assert.Throws<ArgumentException>(() => model.Fit(tokens, batch: 100, steps: 100)).Message);
        Assert.Contains(
            "the most probable token every time, set TopK to 1",
            Assert.Throws<ArgumentOutOfRangeException>(() => new SamplingOptions { Temperature = 0 }).Message);
        Assert.Contains("TopK of 1 or more", Assert.Throws<ArgumentOutOfRangeException>(() => new SamplingOptions { TopK = 0 }).Message);
        Assert.Contains("TopP above 0", Assert.Throws<ArgumentOutOfRangeException>(() => new SamplingOptions { TopP = 1.5 }).Message);
        Assert.Contains("a width of 0", Assert.Throws<ArgumentOutOfRangeException>(() => model.Beam("the", 3, width: 0)).Message);
        Assert.Contains(
            "EmbeddingSize must equal HiddenSize",
            Assert.Throws<ArgumentException>(() => Songs.New(Songs.Settings with { TieWeights = true, HiddenSize = 8 })).Message);
        Assert.Contains(
            "two tokens at least",
            Assert.Throws<ArgumentException>(
                () => LanguageModel.For(
                    ["a a"], Songs.Settings, new VocabularyOptions { HasPadding = false, HasUnknown = false })).Message);
    }

    [Fact]
    public void Fit_WithATokenOfAnotherModel_SaysWhereAndChangesNoWeight()
    {
        var model = Songs.New();
        var (tokens, before) = (model.Encode(Songs.Text), model.Parameters[0].Value.ToArray());
        int[] bad = [.. tokens[..200], model.Vocabulary.Count, .. tokens[200..]];

        Assert.StartsWith(
            "tokens[200] is 10 but the model has the tokens 0 to 9.",
            Assert.Throws<ArgumentException>(() => model.Fit(bad, batch: 2, steps: 5)).Message);
        Assert.StartsWith(
            "validation[200] is 10", Assert.Throws<ArgumentException>(() => model.Fit(tokens, bad, batch: 2, steps: 5)).Message);
        Assert.StartsWith("tokens[1] is -1", Assert.Throws<ArgumentException>(() => model.Evaluate([1, -1])).Message);
        Assert.Contains(
            "needs 11 tokens, but it has 10",
            Assert.Throws<ArgumentException>(() => model.Fit(tokens, tokens[..10], batch: 2, steps: 5)).Message);
        Assert.Equal(before, model.Parameters[0].Value.ToArray());
    }

    [Fact]
    public void For_WithOptionsOfAVocabulary_NeverPads()
    {
        var model = LanguageModel.For([Songs.Text], Songs.Settings, new VocabularyOptions { MinCount = 61 });

        Assert.Null(model.Vocabulary.PaddingIndex);
        Assert.Equal(["<unk>", "the", "on", "sat"], model.Vocabulary);
    }

    private static int[,] Row(int[] tokens)
    {
        var row = new int[1, tokens.Length];
        for (var t = 0; t < tokens.Length; t++)
            row[0, t] = tokens[t];
        return row;
    }

    private static double LogSoftmax(ReadOnlySpan<float> logits, int index)
    {
        var sum = 0.0;
        foreach (var logit in logits)
            sum += Math.Exp(logit);
        return logits[index] - Math.Log(sum);
    }
}
