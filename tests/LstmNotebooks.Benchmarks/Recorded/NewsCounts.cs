using System.Globalization;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>A linear model of counted words with one of its eight settings.</summary>
/// <param name="Name">What the course calls it.</param>
/// <param name="IsBayes">Naive Bayes on counts, instead of logistic regression on TF-IDF.</param>
/// <param name="LongestNGram">1 for words, 2 for pairs of words as well.</param>
/// <param name="Strength">α of naive Bayes, C of logistic regression.</param>
internal sealed record NewsCounts(string Name, bool IsBayes, int LongestNGram, double Strength) : NewsModel(Name)
{
    private const double FastTolerance = 1e-4;

    public override string Setting =>
        string.Create(
            CultureInfo.InvariantCulture, $"{(LongestNGram == 1 ? "words" : "words and pairs")}, {(IsBayes ? "α" : "C")} {Strength}");

    public static IEnumerable<NewsCounts> Settings(string name, bool isBayes) =>
        from longest in (int[])[1, 2]
        from strength in isBayes ? (double[])[0.1, 1, 10, 100] : [1, 10, 100, 1000]
        select new NewsCounts(name, isBayes, longest, strength);

    public override double[,] Run(NewsPart learned, NewsPart watched, NewsPart judged, ulong seed)
    {
        var options = new VectorizerOptions { Tokenizer = Tokenizer, LongestNGram = LongestNGram };
        if (IsBayes)
        {
            var bag = BagOfWords.Fit(learned.Texts, options);
            return NaiveBayes.Fit(bag.Transform(learned.Texts), learned.Labels, Strength).PredictProbabilities(bag.Transform(judged.Texts));
        }
        var weights = TfIdf.Fit(learned.Texts, options);
        return LogisticRegression.Fit(weights.Transform(learned.Texts), learned.Labels, Strength, tolerance: FastTolerance)
            .PredictProbabilities(weights.Transform(judged.Texts));
    }
}
