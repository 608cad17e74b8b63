using LstmNotebooks.Numerics;
using LstmNotebooks.Text;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.SameBits.Subjects;

/// <summary>What networks are compared with: linear classifiers, a model of n-grams, an autoregression. All in double.</summary>
internal static class Baselines
{
    private const int Texts = 90;

    public static Subject[] Subjects { get; } =
    [
        new("TF-IDF and its cosines", bits => bits.Write(Features().CosineSimilarity())),
        new("logistic regression", bits => Classify(LogisticRegression.Fit(Features(), ToyCorpus.Labels(Texts)), bits)),
        new("naive Bayes", bits => Classify(NaiveBayes.Fit(Features(), ToyCorpus.Labels(Texts)), bits)),
        new("n-grams, smoothed by Kneser and Ney", NGrams),
        new("autoregression", Autoregress),
    ];

    private static SparseMatrix Features()
    {
        var texts = ToyCorpus.Texts(Texts, seed: 16);
        return TfIdf.Fit(texts, sublinear: true).Transform(texts);
    }

    private static void Classify(LinearClassifier classifier, BitWriter bits)
    {
        bits.Write(classifier.Weights);
        bits.Write(classifier.Intercepts);
        bits.Write(classifier.PredictProbabilities(Features()));
    }

    private static void NGrams(BitWriter bits)
    {
        var random = new RandomStream(17);
        int[][] sequences = [.. Enumerable.Range(0, 80).Select(_ => random.Integers(1 + random.Next(30), 25))];
        var model = KneserNey.Fit(sequences[..60], order: 3, vocabularySize: 25);
        bits.Write(model.Perplexity(sequences[60..]));
        foreach (var sequence in sequences[60..])
            bits.Write(model.LogProbability(sequence));
    }

    private static void Autoregress(BitWriter bits)
    {
        var values = new RandomStream(18).Normals(150).Select(value => (double)value).ToArray();
        var model = Autoregression.Fit(values, order: 5);
        bits.Write(model.Intercept);
        bits.Write(model.Coefficients.AsSpan());
        bits.Write(model.Forecast(values, horizon: 10));
    }
}
