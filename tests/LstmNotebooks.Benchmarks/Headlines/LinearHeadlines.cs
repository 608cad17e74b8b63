using System.Globalization;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// Naive Bayes and logistic regression, each with the settings that are best on the validation part, of equals the first.
/// </summary>
/// <remarks>24 and 30 settings, or eight where every model has as many.</remarks>
internal static class LinearHeadlines
{
    private const double FastTolerance = 1e-4;
    private static readonly int[] LongestNGrams = [1, 2, 3], FewNGrams = [1, 2];
    private static readonly double[] Smoothings = [0.1, 0.3, 1, 2], FewSmoothings = [0.3, 1];
    private static readonly double[] Costs = [1, 3, 10, 30, 100], FewCosts = [3, 30];

    public static HeadlineScores NaiveBayes(HeadlineSplit split, bool asWritten, bool equalBudgets) =>
        Best(split, "naive-bayes", "naive Bayes", Options(asWritten, equalBudgets).SelectMany(options =>
    {
        var bag = BagOfWords.Fit(split.Train.Texts, options.Vectorizer);
        var counts = bag.Transform(split.Train.Texts);
        return (equalBudgets ? FewSmoothings : Smoothings).Select(smoothing => new LinearCandidate(
            string.Create(CultureInfo.InvariantCulture, $"{options.Name}, α {smoothing}"), Text.NaiveBayes
                .Fit(counts, split.Train.Labels, smoothing), bag.Transform));
    }));

    public static HeadlineScores LogisticRegression(HeadlineSplit split, bool asWritten, bool equalBudgets) =>
        Best(split, HeadlineScores.LogisticRegression, "TF-IDF + LR", Options(asWritten, equalBudgets).SelectMany(options =>
    {
        var weights = TfIdf.Fit(split.Train.Texts, options.Vectorizer, sublinear: true);
        var features = weights.Transform(split.Train.Texts);
        return (equalBudgets ? FewCosts : Costs).Select(cost => new LinearCandidate(
            string.Create(CultureInfo.InvariantCulture, $"{options.Name}, C {cost}"), Text.LogisticRegression
                .Fit(features, split.Train.Labels, cost, tolerance: FastTolerance), weights.Transform));
    }));

    private static IEnumerable<(string Name, VectorizerOptions Vectorizer)> Options(bool asWritten, bool equalBudgets) =>
        from punctuation in (bool[])[false, true]
        let tokens = new HeadlineTokens(asWritten, punctuation)
        from longest in equalBudgets ? FewNGrams : LongestNGrams
        select ($"{tokens}, 1 to {longest} in a row", new VectorizerOptions { Tokenizer = tokens.Tokenizer, LongestNGram = longest });

    private static HeadlineScores Best(HeadlineSplit split, string name, string title, IEnumerable<LinearCandidate> candidates)
    {
        var best = candidates.MaxBy(candidate => candidate.Accuracy(split.Validation))!;
        return HeadlineScores.Of(split, name, title, best.Settings, [best.Model.PredictProbabilities(best.Transform(split.Test.Texts))]);
    }
}
