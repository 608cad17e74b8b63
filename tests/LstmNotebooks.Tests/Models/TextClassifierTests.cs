using LstmNotebooks.Autograd;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Models;

public sealed class TextClassifierTests
{
    public static TheoryData<CellKind?, TextPooling> Kinds
    {
        get
        {
            var data = new TheoryData<CellKind?, TextPooling>();
            foreach (var settings in SmallTexts.Kinds())
                data.Add(settings.Cell, settings.Pooling!.Value);
            return data;
        }
    }

    [Fact]
    public void For_LabelThatIsNull_NamesItsText()
    {
        var error = Assert.Throws<ArgumentException>(() => TextClassifier.For(["a b", "c d", "e f"], ["real", null!, "fake"]));

        Assert.StartsWith("Label 1 is null: every text needs a class. Give text 1 its label, or leave it out of texts and labels.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_ClassicFakeNewsModel_ShowsKerasCountAndPyTorchs()
    {
        var words = Enumerable.Range(0, 4998).Select(static i => $"w{i}").ToArray();
        var model = new TextClassifier(Vocabulary.Build([words]), ["real", "fake"], new() { EmbeddingSize = 40, HiddenSize = 100 });

        Assert.Equal("""
            TextClassifier of 2 classes, T words of a text
            layer         type       output shape  parameters
            ------------  ---------  ------------  ----------
            embedding     Embedding  [N, T, 40]       200,000
            rnn, layer 1  Lstm       [N, 100]          56,400
            head          Linear     [N, 1]               101
            256,501 parameters, 256,501 of them trainable
            PyTorch counts 256,901: its gates add two biases, where one, as here and in Keras, says the same
            """.ReplaceLineEndings("\n"), model.Summary().ToString());
    }

    [Fact]
    public void Summary_AttentionOfTwoLayersBothWays_CountsEveryLayer()
    {
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Cell = CellKind.Gru, Bidirectional = true, Layers = 2, Pooling = TextPooling.Attention, FreezeEmbeddings = true }, SmallTexts.Topics);

        var summary = model.Summary();

        var table = (long)model.Vocabulary.Count * 6;
        Assert.Equal([table, 2 * 3 * 5 * (6 + 5 + 2), 2 * 3 * 5 * (10 + 5 + 2), 10 * 10 + 10 + 10, 3 * 10 + 3], summary.Rows.Select(static row => row.Parameters));
        Assert.Equal(["[N, T, 6]", "[N, T, 10]", "[N, T, 10]", "[N, 10]", "[N, 3]"], summary.Rows.Select(static row => row.OutputShape));
        Assert.Equal(summary.Rows.Sum(static row => row.Parameters), summary.ParameterCount);
        Assert.Equal(summary.ParameterCount - table, summary.TrainableCount);
        Assert.DoesNotContain("PyTorch", summary.ToString());
    }

    [Theory]
    [InlineData(TextPooling.LastState, false)]
    [InlineData(TextPooling.LastState, true)]
    [InlineData(TextPooling.Max, false)]
    [InlineData(TextPooling.Mean, true)]
    [InlineData(TextPooling.Attention, false)]
    [InlineData(TextPooling.Attention, true)]
    public void Forward_Lstm_MatchesDoubleReference(TextPooling pooling, bool bidirectional) =>
        MatchesReference(SmallTexts.Settings with { Pooling = pooling, Bidirectional = bidirectional, PaddingSide = bidirectional ? PaddingSide.Left : PaddingSide.Right });

    [Theory]
    [InlineData(TextPooling.Max)]
    [InlineData(TextPooling.Mean)]
    [InlineData(TextPooling.Attention)]
    public void Forward_Bag_MatchesDoubleReference(TextPooling pooling) => MatchesReference(SmallTexts.Settings with { Cell = null, Pooling = pooling });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void PredictProbabilities_ManyTexts_GivesEachTheBitsItHasAlone(CellKind? cell, TextPooling pooling)
    {
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Cell = cell, Pooling = pooling, Bidirectional = cell is not null });
        var left = SmallTexts.Classifier(model.Settings with { PaddingSide = PaddingSide.Left });
        string[] texts = [.. Enumerable.Range(0, 70).Select(static i => string.Join(' ', SmallTexts.Texts[i % 6].Split(' ').Skip(i % 4)))];

        var together = model.PredictProbabilities(texts);

        Assert.Equal(together, left.PredictProbabilities(texts));
        for (var n = 0; n < texts.Length; n += 7)
        {
            var alone = model.PredictProbabilities([texts[n]]);
            Assert.Equal((alone[0, 0], alone[0, 1]), (together[n, 0], together[n, 1]));
        }
    }

    [Fact]
    public void Predict_TwoClasses_IsTheMoreProbable()
    {
        var model = SmallTexts.Classifier();

        var probabilities = model.PredictProbabilities(SmallTexts.Texts);
        var predicted = model.Predict(SmallTexts.Texts);

        Assert.Equal(["fake", "real"], model.Classes);
        for (var n = 0; n < predicted.Length; n++)
        {
            Near.Equal(1, probabilities[n, 0] + probabilities[n, 1], tolerance: 1e-15);
            Assert.Equal(probabilities[n, 1] > probabilities[n, 0] ? "real" : "fake", predicted[n]);
        }
    }

    [Fact]
    public void PredictProbabilities_ByHand_IsTheSigmoidOfTheLogit()
    {
        var model = SmallTexts.Classifier();
        SetHead(model, bias: 1.5f);

        var probabilities = model.PredictProbabilities(["secret"]);

        Near.Equal(1 / (1 + Math.Exp(-1.5)), probabilities[0, 1], tolerance: 1e-14);
    }

    [Fact]
    public void Predict_DropoutAndTape_AreOff()
    {
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Dropout = 0.5f, EmbeddingDropout = 0.5f });

        var first = model.PredictProbabilities(SmallTexts.Texts);

        Assert.Equal(first, model.PredictProbabilities(SmallTexts.Texts));
        Assert.True(model.IsTraining);
        Assert.All(model.Parameters, static parameter => Assert.False(parameter.Value.HasGradient));
    }

    [Theory]
    [InlineData(PaddingSide.Right, "the council", "confirmed")]
    [InlineData(PaddingSide.Left, "confirmed", "the council")]
    public void Predict_LongText_ReadsMaxLengthWordsOnly(PaddingSide truncated, string before, string after)
    {
        var model = SmallTexts.Classifier(SmallTexts.Settings with { MaxLength = 3, TruncationSide = truncated });
        var kept = "secret shocking trick";

        var whole = truncated == PaddingSide.Right ? $"{kept} {before} {after}" : $"{before} {after} {kept}";

        Assert.Equal(model.PredictProbabilities([kept]), model.PredictProbabilities([whole]));
    }

    [Fact]
    public void Predict_UnknownWordsOnly_ReadsThemAsUnknown()
    {
        var model = SmallTexts.Classifier();

        Assert.Equal(model.PredictProbabilities(["zebra quux"]), model.PredictProbabilities(["xyzzy plugh"]));
        Assert.NotEqual(model.PredictProbabilities(["zebra quux"]), model.PredictProbabilities(["the council"]));
    }

    [Fact]
    public void Constructor_Vectors_StartTheWordsThatHaveOne()
    {
        var vectors = new WordVectors(["secret", "zebra", "trick"], [.. Enumerable.Range(1, 18).Select(static i => (float)i)], 6);

        var model = TextClassifier.For(SmallTexts.Texts, SmallTexts.Labels, SmallTexts.Settings with { FreezeEmbeddings = true }, vectors: vectors);

        var table = model.Parameters[0].Value.Values;
        var untouched = SmallTexts.Classifier().Parameters[0].Value.Values;
        var (secret, council) = (model.Vocabulary.IndexOf("secret") * 6, model.Vocabulary.IndexOf("council") * 6);
        Assert.Equal(2, model.WordsFromVectors);
        Assert.Equal([1, 2, 3, 4, 5, 6], table.Slice(secret, 6).ToArray());
        Assert.Equal(untouched.Slice(council, 6).ToArray(), table.Slice(council, 6).ToArray());
        Assert.False(model.Parameters[0].IsTrainable);
        Assert.Contains($"2 of {model.Vocabulary.Count} words start with given vectors", model.Summary().ToString());
    }

    [Fact]
    public void Constructor_KerasStart_HasSmallVectorsAndAnOpenForgetGate()
    {
        var model = SmallTexts.Classifier(SmallTexts.Settings with { Initialization = WeightInitialization.Keras });

        var named = model.NamedParameters.ToDictionary();
        Assert.InRange(named["embedding.weight"].Value.ToArray().Max(Math.Abs), 0.04f, 0.05f);
        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], named["rnn.bias_ih_l0"].Value.ToArray());
        Assert.Equal([0], named["head.bias"].Value.ToArray());
    }

    [Fact]
    public void Constructor_VectorsOfAnotherSize_SaysBoth()
    {
        var vectors = new WordVectors(["secret"], [1, 2, 3], 3);

        var error = Assert.Throws<ArgumentException>(() => TextClassifier.For(SmallTexts.Texts, SmallTexts.Labels, SmallTexts.Settings, vectors: vectors));

        Assert.Contains("embeddings of 6 numbers but the word vectors have 3: set EmbeddingSize to 3", error.Message);
    }

    [Fact]
    public void Constructor_VectorsOfOtherWords_SaysSo()
    {
        var vectors = new WordVectors(["SECRET"], [1, 2, 3, 4, 5, 6], 6);

        var error = Assert.Throws<ArgumentException>(() => TextClassifier.For(SmallTexts.Texts, SmallTexts.Labels, SmallTexts.Settings, vectors: vectors));

        Assert.Contains("is among the 1 word vectors, which begin with 'SECRET'", error.Message);
    }

    [Theory]
    [InlineData("only", "two classes or more apart but got 'only' alone")]
    [InlineData("a,b,a", "classes of different names but got a, b, a")]
    public void Constructor_WrongClasses_SaysWhich(string classes, string expected)
    {
        var vocabulary = SmallTexts.Classifier().Vocabulary;

        var error = Assert.Throws<ArgumentException>(() => new TextClassifier(vocabulary, classes.Split(',')));

        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Constructor_ClassCutInsideOfAnEmoji_SaysThatNoFileHoldsIt()
    {
        var vocabulary = SmallTexts.Classifier().Vocabulary;

        var error = Assert.Throws<ArgumentException>(() => new TextClassifier(vocabulary, ["fine", "bad \uD83D"]));

        Assert.Contains("The class 'bad \uD83D' holds half of a surrogate pair", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_VocabularyWithoutUnknown_SaysHowToBuildIt()
    {
        var vocabulary = Vocabulary.Build([["a", "b"]], new() { HasUnknown = false });

        var error = Assert.Throws<ArgumentException>(() => new TextClassifier(vocabulary, ["x", "y"]));

        Assert.Contains("Build it with HasPadding and HasUnknown", error.Message);
    }

    [Fact]
    public void Constructor_BagWithRecurrentSettings_SaysWhich()
    {
        var bag = SmallTexts.Settings with { Cell = null };

        Assert.Contains("but got Bidirectional", Assert.Throws<ArgumentException>(() => SmallTexts.Classifier(bag with { Bidirectional = true })).Message);
        Assert.Contains("but got Layers 2", Assert.Throws<ArgumentException>(() => SmallTexts.Classifier(bag with { Layers = 2 })).Message);
        Assert.Contains("no last state", Assert.Throws<ArgumentException>(() => SmallTexts.Classifier(bag with { Pooling = TextPooling.LastState })).Message);
    }

    [Fact]
    public void Settings_OutOfRange_NameTheSetting()
    {
        Assert.Contains("EmbeddingSize of 1 or more but got 0", Assert.Throws<ArgumentOutOfRangeException>(static () => new TextClassifierSettings { EmbeddingSize = 0 }).Message);
        Assert.Contains("MaxLength of 1 or more but got 0", Assert.Throws<ArgumentOutOfRangeException>(static () => new TextClassifierSettings { MaxLength = 0 }).Message);
        Assert.Contains("EmbeddingDropout in 0 to below 1 but got 1", Assert.Throws<ArgumentOutOfRangeException>(static () => new TextClassifierSettings { EmbeddingDropout = 1 }).Message);
        Assert.Contains("Pooling LastState, Max, Mean, Attention or null but got 9", Assert.Throws<ArgumentOutOfRangeException>(static () => new TextClassifierSettings { Pooling = (TextPooling)9 }).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" … !")]
    public void Predict_TextWithoutAWord_NamesIt(string text)
    {
        var error = Assert.Throws<ArgumentException>(() => SmallTexts.Classifier().Predict(["the council", text]));

        Assert.Contains($"Text 1 of 2 has no word for the tokenizer ('{text}')", error.Message);
    }

    [Fact]
    public void Predict_NoTexts_GivesNone() => Assert.Empty(SmallTexts.Classifier().Predict([]));

    /// <summary>Sets the head to a bias alone.</summary>
    internal static void SetHead(TextClassifier model, float bias)
    {
        var named = model.NamedParameters.ToDictionary();
        named["head.weight"].Value.Values.Clear();
        named["head.bias"].Value.Values[0] = bias;
    }

    private static void MatchesReference(TextClassifierSettings settings)
    {
        var model = SmallTexts.Classifier(settings, SmallTexts.Topics);
        var rows = model.Read(SmallTexts.Texts);

        var logits = model.Forward(model.Join(rows));

        var reference = new TextClassifierReference(model);
        Assert.Equal("[6, 3]", logits.Shape.ToString());
        Near.Equal(rows.SelectMany(row => reference.Logits(row)).ToArray(), logits.Values, tolerance: 2e-6);
    }
}
