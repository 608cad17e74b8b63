using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.Tests.Models.Language;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Training;

public sealed class LanguageModelScoringTests
{
    private static readonly LanguageModel Model = Songs.New(Songs.Settings with { Layers = 2 });

    [Theory]
    [InlineData(2)]
    [InlineData(129)]
    [InlineData(300)]
    public void LogProbabilities_OfATextOfAnyLength_HaveTheMeanThatEvaluateGives(int count)
    {
        int[] tokens = [.. Model.Encode(Songs.Text).Take(count)];

        var logs = Model.LogProbabilities(tokens);

        Assert.Equal(count - 1, logs.Length);
        Near.Equal(Model.Evaluate(tokens).CrossEntropy, LanguageModelScore.Of(logs).CrossEntropy, 1e-6);
        Near.Equal(Model.Evaluate(tokens).Perplexity, Model.Evaluate(tokens, new CacheOptions { Share = 0 }).Perplexity, 1e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(200)]
    public void LogProbabilities_OfAContext_AreThoseOfItsEndAlone(int context)
    {
        int[] tokens = [.. Model.Encode(Songs.Text).Take(150)];

        var logs = Model.LogProbabilities(tokens, context);

        for (var place = 0; place < logs.Length; place += 13)
            Near.Equal(Model.LogProbabilities(tokens[Math.Max(0, place + 1 - context)..(place + 2)])[^1], logs[place], 1e-5);
    }

    [Theory]
    [InlineData(500, 0.0)]
    [InlineData(500, 0.7)]
    [InlineData(40, 2.0)]
    [InlineData(1, 1.0)]
    public void LogProbabilities_WithACache_AreThoseOfThePlainReference(int size, double flatness)
    {
        int[] tokens = [.. Model.Encode(Songs.Text).Take(300)];
        var cache = new CacheOptions { Size = size, Flatness = flatness, Share = 0.3 };

        var logs = Model.LogProbabilities(tokens, cache);

        var expected = Reference(tokens, cache);
        Assert.Equal(expected.Length, logs.Length);
        for (var place = 0; place < logs.Length; place++)
            Near.Equal(expected[place], logs[place], 1e-5);
    }

    /// <summary>Names that stand in no training text, and once they have been read, stand again.</summary>
    [Fact]
    public void Evaluate_OfATextThatRepeatsWhatIsRare_IsBetterWithACache()
    {
        var (train, test) = (Names(["ada", "bob", "cleo"], 200), Names(["yves"], 40));
        var model = LanguageModel.For([train + test], Songs.Settings);
        model.Fit(
            model.Encode(train),
            batch: 8,
            steps: 15,
            options: new TrainerOptions { Epochs = 10, Progress = TextWriter.Null },
            optimizer: new Adam(model.Parameters, learningRate: 1e-2f));

        var without = model.Evaluate(model.Encode(test));
        var with = model.Evaluate(model.Encode(test), new CacheOptions { Size = 100, Flatness = 1, Share = 0.2 });

        Assert.True(with.Perplexity < without.Perplexity / 2, $"{with} with a cache, {without} without");
    }

    [Fact]
    public void BadInput_IsNamedWithItsRemedy()
    {
        Assert.Contains(
            "a Size of 1 word or more but got 0", Assert.Throws<ArgumentOutOfRangeException>(() => new CacheOptions { Size = 0 }).Message);
        Assert.Contains(
            "a Flatness of 0 or more but got -1",
            Assert.Throws<ArgumentOutOfRangeException>(() => new CacheOptions { Flatness = -1 }).Message);
        Assert.Contains(
            "a Flatness of 0 or more but got NaN",
            Assert.Throws<ArgumentOutOfRangeException>(() => new CacheOptions { Flatness = double.NaN }).Message);
        Assert.Contains(
            "a Share of at least 0 and below 1 but got 1",
            Assert.Throws<ArgumentOutOfRangeException>(() => new CacheOptions { Share = 1 }).Message);
        Assert.Contains("Give a longer one", Assert.Throws<ArgumentException>(() => Model.LogProbabilities([1])).Message);
        Assert.Contains("Give a longer one", Assert.Throws<ArgumentException>(() => Model.LogProbabilities([1], context: 3)).Message);
        Assert.StartsWith("tokens[1] is -1", Assert.Throws<ArgumentException>(() => Model.LogProbabilities([1, -1])).Message);
        Assert.Contains(
            "got a context of 0", Assert.Throws<ArgumentOutOfRangeException>(() => Model.LogProbabilities([1, 2], context: 0)).Message);
        Assert.Contains("there is none", Assert.Throws<ArgumentException>(() => LanguageModelScore.Of([])).Message);
    }

    private static string Names(string[] names, int lines) =>
        string.Concat(
            Enumerable.Range(0, lines)
                .Select(line => $"{names[line % names.Length]} met her friend in town and {names[line % names.Length]} was glad . "));

    /// <summary>Word by word in double, from hidden states that are read one token at a time.</summary>
    private static double[] Reference(int[] tokens, CacheOptions cache)
    {
        var (states, logs) = (new List<double[]>(), new List<double>());
        RecurrentState? state = null;
        using var inference = new InferenceScope(Model);
        for (var t = 0; t + 1 < tokens.Length; t++)
        {
            (var logits, var hidden, state) = Model.ForwardWithHidden(new[,] { { tokens[t] } }, state);
            var p = Math.Exp(logits.Values[tokens[t + 1]]) / logits.ToArray().Sum(static logit => Math.Exp(logit));
            double[] now = [.. hidden.ToArray().Select(static value => (double)value)];
            var first = Math.Max(0, states.Count - cache.Size);
            double[] weights =
            [
                .. states.Skip(first).Select(past => Math.Exp(cache.Flatness * past.Zip(now, static (a, b) => a * b).Sum())),
            ];
            if (weights.Length > 0)
                p = (1 - cache.Share) * p
                    + cache.Share * weights.Where((_, i) => tokens[first + i + 1] == tokens[t + 1]).Sum() / weights.Sum();
            logs.Add(Math.Log(p));
            states.Add(now);
        }
        return [.. logs];
    }
}
