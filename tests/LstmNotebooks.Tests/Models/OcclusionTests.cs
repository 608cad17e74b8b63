using LstmNotebooks.Models;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Models;

public sealed class OcclusionTests
{
    [Fact]
    public void Explain_SumOfWordScores_GivesEachWordItsOwn()
    {
        var scores = new Dictionary<string, double> { ["good"] = 2, ["bad"] = -3.5 };

        var explanation = Occlusion.Explain("A good, not bad book", new WordTokenizer(), "praise", texts =>
            [.. texts.Select(text => 0.25 + text.Split(' ').Sum(word => scores.GetValueOrDefault(word.Trim(',').ToLowerInvariant())))]);

        Assert.Equal("praise", explanation.Label);
        Assert.Equal(["a", "good", "not", "bad", "book"], explanation.Words.Select(static word => word.Word));
        Assert.Equal([0, 2, 0, -3.5, 0], explanation.Words.Select(static word => word.Weight));
        Assert.Equal(["bad", "good"], explanation.TopK(2).Select(static word => word.Word));
    }

    [Fact]
    public void Explain_OneWord_AsksForATextWithoutWords()
    {
        IReadOnlyList<string> asked = [];

        Occlusion.Explain("good", new WordTokenizer(), "praise", texts =>
        {
            asked = texts;
            return [1, 0];
        });

        Assert.Equal(["good", ""], asked);
    }

    [Fact]
    public void Explain_WrongScores_SaysWhich()
    {
        static void Explain(string text, params double[] scores) => Occlusion.Explain(text, new WordTokenizer(), "praise", _ => scores);

        Assert.Contains("of 3 texts but gave 1", Assert.Throws<ArgumentException>(static () => Explain("good book", 1)).Message);
        Assert.Contains("score of 'book' is -Infinity", Assert.Throws<ArgumentException>(static () => Explain("good book", 1, double.NegativeInfinity, 2)).Message);
        Assert.Contains("no word for the tokenizer ('…')", Assert.Throws<ArgumentException>(static () => Explain("…")).Message);
    }

    [Fact]
    public void TextClassifierExplain_MadeByHand_GivesEachWordItsLogOdds()
    {
        var model = MadeByHand();

        var explanation = model.Explain("the secret council");

        // The logit is the mean of the words' scores, 2/3; without a word that of the other two: 1, 2 and −1.
        Assert.Equal("real", explanation.Label);
        Near.Equal([2 / 3.0 - 1, 2 / 3.0 - 2, 2 / 3.0 + 1], [.. explanation.Words.Select(static word => (float)word.Weight)], tolerance: 1e-6);
    }

    [Fact]
    public void TextClassifierExplain_OneWord_ComparesWithTheTextBeforeAnythingWasRead()
    {
        var model = MadeByHand();

        Near.Equal(4, model.Explain("council").Words[0].Weight, tolerance: 1e-6);
    }

    [Fact]
    public void TextClassifierExplain_ThreeClasses_IsOfTheLogOddsOfThePredictedOne()
    {
        var model = SmallTexts.Classifier(labels: SmallTexts.Topics);

        var explanation = model.Explain("the report names");

        var (whole, without) = (model.PredictProbabilities(["the report names"]), model.PredictProbabilities(["the names"]));
        var k = model.Classes.ToList().IndexOf(explanation.Label);
        static double LogOdds(double p) => Math.Log(p / (1 - p));
        Near.Equal(LogOdds(whole[0, k]) - LogOdds(without[0, k]), explanation.Words[1].Weight, tolerance: 1e-9);
        Assert.Equal(model.Predict(["the report names"])[0], explanation.Label);
    }

    [Fact]
    public void TextClassifierExplain_LongText_ExplainsWhatIsRead()
    {
        var model = SmallTexts.Classifier(SmallTexts.Settings with { MaxLength = 2 });

        var explanation = model.Explain("the secret council report");

        Assert.Equal(["the", "secret"], explanation.Words.Select(static word => word.Word));
        Assert.Contains("2 of 4 words are read (MaxLength)", explanation.ToString());
    }

    [Fact]
    public void Attention_AddsUpToOneOverTheWords()
    {
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Pooling = TextPooling.Attention });

        var attention = model.Attention("the secret council report");

        Assert.Equal(4, attention.Words.Count);
        Near.Equal(1, attention.Words.Sum(static word => word.Weight), tolerance: 1e-6);
        Assert.True(attention.Words.DistinctBy(static word => word.Weight).Count() > 1);
        Assert.Equal(model.Predict(["the secret council report"])[0], attention.Label);
    }

    [Fact]
    public void Attention_OtherPooling_SaysHowToGetIt() =>
        Assert.Contains("pools by LastState and has no attention weights", Assert.Throws<InvalidOperationException>(static () => SmallTexts.Classifier().Attention("the secret")).Message);

    [Fact]
    public void ToString_IsATableWithSigns()
    {
        var explanation = Occlusion.Explain("good bad", new WordTokenizer(), "praise", static _ => [1, 2.5, -0.25]);

        Assert.Equal("""
            What speaks for praise (+) and against it (−), in log-odds
            word  log-odds
            ----  --------
            good     −1.50
            bad      +1.25
            """.ReplaceLineEndings("\n"), explanation.ToString());
    }

    [Fact]
    public void ToHtml_ColoursByWeightAndEscapes()
    {
        var explanation = Occlusion.Explain("<b> good", new WhiteSpaceTokenizer(), "a&b", static _ => [1, 0.5, 3]);

        var html = explanation.ToHtml();

        Assert.Contains("for a&amp;b (+)", html);
        Assert.Contains("rgba(33,102,172,0.13);padding:.1em .25em;border-radius:.2em\">&lt;b&gt;<rp> (</rp><rt style=\"font-size:.65em\">+0.50</rt>", html);
        Assert.Contains("rgba(214,47,39,0.50);padding:.1em .25em;border-radius:.2em\">good<rp> (</rp><rt style=\"font-size:.65em\">−2.00</rt>", html);
    }

    /// <summary>A bag whose logit is the mean of the words' scores: council 4, secret −2, others 0.</summary>
    private static TextClassifier MadeByHand()
    {
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Cell = null, EmbeddingSize = 2, HiddenSize = 2 });
        foreach (var (_, parameter) in model.NamedParameters)
            parameter.Value.Values.Clear();
        var named = model.NamedParameters.ToDictionary();
        named["embedding.weight"].Value[model.Vocabulary.IndexOf("council"), 0] = 4;
        named["embedding.weight"].Value[model.Vocabulary.IndexOf("secret"), 1] = 2;
        named["hidden.weight"].Value[0, 0] = named["hidden.weight"].Value[1, 1] = 1;
        named["head.weight"].Value[0, 0] = 1;
        named["head.weight"].Value[0, 1] = -1;
        return model;
    }
}
