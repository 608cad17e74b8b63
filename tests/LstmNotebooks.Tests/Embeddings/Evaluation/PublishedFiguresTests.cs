using LstmNotebooks.Embeddings;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Embeddings;

/// <summary>
/// GloVe 6B, 100 numbers per word, on the gold sets: the figures that numpy computed in double precision, to their last digit.
/// </summary>
public sealed class PublishedFiguresTests
{
    private const string GloVe = "word-vectors/glove.6B.100d.subset.txt.gz";
    private const string Gold = "word-vectors/gold/";

    private static readonly Lazy<WordVectors> Vectors = new(
        () => WordVectors.Load(DataMirror.Find(GloVe), new WordVectorOptions { Progress = TextWriter.Null }));

    [DataFact(GloVe)]
    public void Load_GloVe_HasItsWordsAndNumbers()
    {
        var vectors = Vectors.Value;

        Assert.Equal((20_303, 100), (vectors.Count, vectors.Size));
        Assert.Equal("the", vectors.Words[0]);
        Assert.Equal([-0.038194f, -0.24487f, 0.72812f], vectors["the"][..3].ToArray());
    }

    [DataFact(GloVe)]
    public void EvaluateSimilarity_GoldSets_GivesTheFigures()
    {
        (string Set, double Spearman, int Pairs)[] expected =
        [
            ("EN-WS-353-ALL", 0.5327, 353),
            ("EN-WS-353-SIM", 0.6035, 203),
            ("EN-WS-353-REL", 0.4955, 252),
            ("EN-RG-65", 0.6907, 65),
            ("EN-MC-30", 0.6271, 30),
            ("EN-MEN-TR-3k", 0.6809, 3000),
            ("EN-MTurk-287", 0.6193, 287),
            ("EN-YP-130", 0.4543, 130),
        ];

        var report = Vectors.Value.EvaluateSimilarity(
            expected.Select(one => SimilaritySet.Load(DataMirror.Find($"{Gold}{one.Set}.txt"), lowerCase: true)));

        Assert.Equal(expected, report.Scores.Select(score => (score.Set, Math.Round(score.Spearman!.Value, 4), score.Known)));
        Assert.All(report.Scores, score => Assert.Equal(0, score.Missing));
    }

    [DataFact(GloVe)]
    public void EvaluateAnalogies_QuestionsWords_GivesTheFigures()
    {
        (string Section, int Right, int Known)[] expected =
        [
            ("capital-common-countries", 477, 506),
            ("capital-world", 4060, 4524),
            ("currency", 153, 866),
            ("city-in-state", 774, 2467),
            ("family", 424, 506),
            ("gram1-adjective-to-adverb", 257, 992),
            ("gram2-opposite", 217, 812),
            ("gram3-comparative", 1070, 1332),
            ("gram4-superlative", 661, 1122),
            ("gram5-present-participle", 750, 1056),
            ("gram6-nationality-adjective", 1428, 1599),
            ("gram7-past-tense", 866, 1560),
            ("gram8-plural", 999, 1332),
            ("gram9-plural-verbs", 518, 870),
        ];

        var report = Vectors.Value.EvaluateAnalogies(AnalogySet.Load(DataMirror.Find(Gold + "questions-words.txt.gz"), lowerCase: true));

        Assert.Equal(expected, report.Sections.Select(score => (score.Section, score.Right, score.Known)));
        Assert.Equal(("total", 12_654, 19_544, 0), (report.Total.Section, report.Total.Right, report.Total.Known, report.Total.Missing));
        Assert.Equal(0.6475, Math.Round(report.Total.Accuracy!.Value, 4));
    }

    [DataFact(GloVe)]
    public void Neighbours_OfRealWords_MakeSense()
    {
        var vectors = Vectors.Value;

        Assert.Equal("queen", vectors.Analogy("man", "king", "woman")[0].Word);
        Assert.Equal("queen", vectors.Analogy("man", "king", "woman", method: AnalogyMethod.Multiply)[0].Word);
        Assert.Contains("frogs", vectors.Nearest("frog", 5).Words);
        Assert.Equal("cereal", vectors.OddOneOut("breakfast", "cereal", "dinner", "lunch"));
        Assert.Contains("did you mean 'computer'?", Assert.Throws<KeyNotFoundException>(() => vectors.Nearest("compuuter")).Message);
    }
}
