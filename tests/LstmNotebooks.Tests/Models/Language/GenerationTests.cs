using LstmNotebooks.Models;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Models.Language;

public sealed class GenerationTests
{
    private static readonly LanguageModel Learned = Songs.Learned();

    [Fact]
    public void Complete_Greedily_GoesOnAsTheTextDoes() =>
        Assert.Equal("and the dog sat on the log . the cat", Learned.Complete("and the dog", 7, new SamplingOptions { TopK = 1 }));

    [Fact]
    public void Complete_OfCharacters_PutsNothingBetweenThem()
    {
        var model = LanguageModel.For(["abcabc"], Songs.Settings with { Tokenizer = new CharacterTokenizer() });

        Assert.Equal(5, model.Complete("ab", 3).Length);
    }

    [Fact]
    public void Next_OfAllTokens_AddsUpToOneAndLeavesOutTheUnknown()
    {
        var next = Learned.Next("the");

        Assert.Equal(Learned.Vocabulary.Count - 1, next.Count);
        Near.Equal(1, next.Sum(static token => token.Probability), 1e-12);
        Assert.DoesNotContain(Vocabulary.Unknown, next.Select(static token => token.Token));
        Assert.Equal(next.OrderByDescending(static token => token.Probability), next);
        Assert.Contains(
            Vocabulary.Unknown, Learned.Next("the", new SamplingOptions { AllowUnknown = true }).Select(static token => token.Token));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Temperature_RaisesProbabilitiesToItsInverse(double temperature)
    {
        var plain = Learned.Next("the").Select(token => Math.Pow(token.Probability, 1 / temperature)).ToArray();

        var tempered = Learned.Next("the", new SamplingOptions { Temperature = temperature }).Select(static token => token.Probability);

        foreach (var (expected, found) in plain.Zip(tempered))
            Near.Equal(expected / plain.Sum(), found, 1e-9);
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-310)]
    public void Temperature_NearZero_LeavesTheMostProbableTokenAndTheOrder(double temperature)
    {
        var plain = Learned.Next("the");

        var cold = Learned.Next("the", new SamplingOptions { Temperature = temperature, TopK = 3 });

        Assert.Equal(plain.Take(3).Select(static token => token.Token), cold.Select(static token => token.Token));
        Near.Equal(1, cold[0].Probability, 1e-12);
        Assert.Equal([cold[0]], Learned.Next("the", new SamplingOptions { Temperature = temperature, TopP = 0.5 }));
    }

    [Fact]
    public void Next_OfWeightsThatAreNotFinite_SaysSo()
    {
        var model = Songs.New();
        model.Parameters[^1].Value.Values[3] = float.NaN;

        var error = Assert.Throws<InvalidOperationException>(() => model.Complete("the", 3));

        Assert.Contains($"the token '{model.Vocabulary[3]}' the logit NaN", error.Message);
        Assert.Throws<InvalidOperationException>(() => model.Beam("the", 2));
        Assert.Equal("prefix", Assert.Throws<ArgumentNullException>(() => model.Next(null!)).ParamName);
    }

    [Fact]
    public void TopP_KeepsTheFewestTokensThatHaveSoMuch()
    {
        // Logits whose probabilities are 0.5, 0.25, 0.125 and 0.125 of what is known.
        var model = LanguageModel.For(["a b c d"], Songs.Settings, new VocabularyOptions { HasPadding = false, HasUnknown = false });
        float[] logits = [MathF.Log(0.25f), MathF.Log(0.5f), MathF.Log(0.125f), MathF.Log(0.125f)];
        string Kept(SamplingOptions options) => string.Join(
            ", ", model.Candidates(logits, options).Select(static token => $"{token.Index} {token.Probability:F3}"));

        Assert.Equal("1 0.500, 0 0.250, 2 0.125, 3 0.125", Kept(new()));
        Assert.Equal("1 1.000", Kept(new() { TopP = 0.4 }));
        Assert.Equal("1 0.667, 0 0.333", Kept(new() { TopP = 0.7 }));
        Assert.Equal("1 0.571, 0 0.286, 2 0.143", Kept(new() { TopK = 3 }));
        // Of the three that stay the first two have 0.857.
        Assert.Equal("1 0.667, 0 0.333", Kept(new() { TopK = 3, TopP = 0.85 }));
    }

    [Fact]
    public void Generate_ManyTokens_DrawsEachAsOftenAsItsProbability()
    {
        var next = Learned.Next("on the");

        var drawn = Enumerable.Range(0, 2_000)
            .Select(seed => Learned.Generate("on the", 1, new SamplingOptions { Seed = (ulong)seed }).Single().Token)
            .CountBy(static token => token)
            .ToDictionary();

        foreach (var token in next.Take(3))
            Assert.InRange(drawn.GetValueOrDefault(token.Token) / 2_000.0, token.Probability - 0.045, token.Probability + 0.045);
    }

    [Fact]
    public void Generate_WithASeed_IsRepeatedByIt()
    {
        string Of(ulong seed) => Learned.Complete("the", 20, new SamplingOptions { Seed = seed, Temperature = 3 });

        Assert.Equal(Of(1), Of(1));
        Assert.NotEqual(Of(1), Of(2));
    }

    [Fact]
    public void Generate_StoppedHalfWay_LeavesTheModelInTraining()
    {
        var model = Songs.New();

        _ = model.Generate("the", 5).Take(2).ToArray();

        Assert.True(model.IsTraining);
    }

    [Fact]
    public void Beam_AsWideAsAllSequences_FindsTheMostProbable()
    {
        var model = Songs.New(Songs.Settings with { Layers = 2, Seed = 5 });
        var tokens = Enumerable.Range(0, model.Vocabulary.Count).Where(token => token != model.Vocabulary.UnknownIndex).ToArray();

        var found = model.Beam("the", 2, width: 200);

        var expected = tokens.SelectMany(first => tokens.Select(second => (First: first, Second: second,
            Log: LogProbability(model, "the", first) + LogProbability(
                model, $"the {model.Vocabulary[first]}", second)))).OrderByDescending(static way => way.Log).ToArray();
        Assert.Equal(expected.Length, found.Count);
        Assert.Equal([expected[0].First, expected[0].Second], found[0].Tokens);
        foreach (var (one, other) in expected.Zip(found))
            Near.Equal(one.Log, other.LogProbability, 1e-5);
    }

    [Fact]
    public void Beam_OfOne_IsGreedy() =>
        Assert.Equal(
            Learned.Complete("the cat", 6, new SamplingOptions { TopK = 1 }), "the cat " + Learned.Beam("the cat", 6, width: 1)[0].Text);

    private static double LogProbability(LanguageModel model, string prefix, int token) =>
        Math.Log(model.Next(prefix, new SamplingOptions { AllowUnknown = true }).Single(next => next.Index == token).Probability);
}
