using System.Globalization;
using LstmNotebooks.Data;
using LstmNotebooks.Metrics;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>Naive Bayes and logistic regression on well-known tasks, each with the best of eight settings.</summary>
/// <remarks>
/// Five-fold cross-validation within what is learned from chooses the setting, of equals the first; then the test part is judged once.
/// Hotel reviews have
/// no test part: each fifth of the hotels is judged by models that were chosen and fitted on the others.
/// </remarks>
internal static class LinearRecord
{
    public const int Folds = 5;

    private const double FastTolerance = 1e-4;
    private static readonly WordTokenizer Tokenizer = new(new WordOptions { Punctuation = true });

    private static readonly Setting[] All =
    [
        .. from longest in (int[])[1, 2] from strength in (double[])[0.1, 0.3, 1, 3] select new Setting(
            "naive Bayes", "α", longest, strength),
        .. from longest in (int[])[1, 2] from strength in (double[])[1, 3, 10, 30] select new Setting(
            "logistic regression", "C", longest, strength),
    ];

    /// <summary>Lines of CSV, one per setting and fold, and one per judged part.</summary>
    public static IEnumerable<string> Lines()
    {
        yield return "purpose,task,model,setting,fold,texts,right";
        foreach (var task in LinearTask.All(DataMirror.Folder))
        {
            foreach (var (part, test) in task.Tests.Index())
            {
                var judged = test.ToHashSet();
                int[] open = [.. Enumerable.Range(0, task.Texts.Length).Where(text => !judged.Contains(text))];
                var folds = GroupedFolds.Of(open.Select(text => task.Groups[text]), Folds);
                foreach (var settings in All.GroupBy(static setting => setting.Model))
                {
                    var best = (Setting: settings.First(), Right: -1);
                    foreach (var setting in settings)
                    {
                        var right = 0;
                        foreach (var (number, fold) in folds.Index())
                        {
                            var left = fold.ToHashSet();
                            int[] learned =
                            [
                                .. open.Where((_, place) => !left.Contains(place)),
                            ], asked = [.. fold.Select(place => open[place])];
                            var hits = Right(setting, task, learned, asked);
                            right += hits;
                            yield return Line(
                                "search",
                                task,
                                setting,
                                task.Tests.Count == 1 ? $"{number + 1}" : $"{part + 1}.{number + 1}",
                                asked.Length,
                                hits);
                        }
                        if (right > best.Right)
                            best = (setting, right);
                    }
                    yield return Line(
                        "test",
                        task,
                        best.Setting,
                        task.Tests.Count == 1 ? "" : $"{part + 1}",
                        test.Count,
                        Right(best.Setting, task, open, test));
                }
            }
        }
    }

    private static int Right(Setting setting, LinearTask task, IReadOnlyList<int> learned, IReadOnlyList<int> asked)
    {
        string[] Of(string[] all, IReadOnlyList<int> texts) => [.. texts.Select(text => all[text])];
        var options = new VectorizerOptions { Tokenizer = Tokenizer, LongestNGram = setting.LongestNGram };
        var (texts, labels, questions) = (Of(task.Texts, learned), Of(task.Labels, learned), Of(task.Texts, asked));
        double[,] probabilities;
        IReadOnlyList<string> classes;
        if (setting.Symbol == "α")
        {
            var bag = BagOfWords.Fit(texts, options);
            var bayes = NaiveBayes.Fit(bag.Transform(texts), labels, setting.Strength);
            (probabilities, classes) = (bayes.PredictProbabilities(bag.Transform(questions)), bayes.Classes);
        }
        else
        {
            var weights = TfIdf.Fit(texts, options, sublinear: true);
            var logistic = LogisticRegression.Fit(weights.Transform(texts), labels, setting.Strength, tolerance: FastTolerance);
            (probabilities, classes) = (logistic.PredictProbabilities(weights.Transform(questions)), logistic.Classes);
        }
        return ClassificationEvaluation.Of(classes, Of(task.Labels, asked), probabilities).Confusion.Right;
    }

    private static string Line(string purpose, LinearTask task, Setting setting, string fold, int texts, int right) =>
        $"{purpose},{task.Name},{setting.Model},\"{setting}\",{fold},{texts},{right}";

    private sealed record Setting(string Model, string Symbol, int LongestNGram, double Strength)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{(LongestNGram == 1 ? "words" : "words and pairs")}, {Symbol} {Strength}");
    }
}
