using System.Globalization;
using LstmNotebooks.Data;
using LstmNotebooks.Metrics;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>Classifiers of the course's news: the same number of settings for each, then the best of them on the test part.</summary>
/// <remarks>
/// The settings are compared by cross-validation over whole events of the train and validation parts: of five folds one is judged, the
/// next one tells
/// networks when to stop, and all models learn from the other three. The setting with most reports right, of equals the one with the
/// lower log loss,
/// learns from the train part with five seeds, and from fewer events of it, drawn at random; the test part judges it.
/// </remarks>
internal static class NewsRecord
{
    private const int Folds = 5, Seeds = 5;
    private const ulong SearchSeed = 100;

    // Each twice as many as the last but for a rounding; the last are all of the train part.
    private static readonly int[] EventCounts = [22, 45, 90, 180];

    private static readonly NewsModel[][] Models =
    [
        [.. NewsCounts.Settings("naive Bayes", isBayes: true)],
        [.. NewsCounts.Settings("logistic regression", isBayes: false)],
        [.. NewsNetwork.Settings("bag of embeddings", cell: null, TextPooling.Mean)],
        [.. NewsNetwork.Settings("LSTM", CellKind.Lstm, TextPooling.LastState)],
        [.. NewsNetwork.Settings("GRU", CellKind.Gru, TextPooling.LastState)],
    ];

    /// <summary>
    /// Lines of CSV; each ends in a 1 for every report that the model was right about and a 0 for every other, in the order of the
    /// file.
    /// </summary>
    public static IEnumerable<string> Lines() => Lines(Models);

    /// <summary>The same of language models that are fine-tuned, and of LSTMs that are pooled as they are but know nothing yet.</summary>
    public static IEnumerable<string> FineTunedLines() =>
        Lines([[.. FineTunedNetwork.Settings()], [.. NewsNetwork.Settings("LSTM (mean)", CellKind.Lstm, TextPooling.Mean)]]);

    private static IEnumerable<string> Lines(NewsModel[][] models)
    {
        var news = Corpus.News(Path.Combine(RepositoryFiles.Root, "data", "news", "news.csv"));
        NewsPart Part(string split) => new(news.Where(item => item.Split == split));
        var (train, validation, test) = (Part("train"), Part("validation"), Part("test"));
        NewsItem[] open = [.. train.Items, .. validation.Items];
        NewsPart[] folds =
        [
            .. GroupedFolds.Of(open.Select(static item => item.Event), Folds)
                .Select(fold => new NewsPart(fold.Select(place => open[place]))),
        ];

        yield return "purpose,model,setting,fold,events,seed,reports,right,log_loss,each";
        foreach (var settings in models)
        {
            var best = (Model: settings[0], Right: 0, LogLoss: 0.0);
            foreach (var model in settings)
            {
                var (right, logLoss) = (0, 0.0);
                for (var fold = 0; fold < Folds; fold++)
                {
                    var (judged, watched) = (folds[fold], folds[(fold + 1) % Folds]);
                    var learned = new NewsPart(
                        folds.Where(part => part != judged && part != watched).SelectMany(static part => part.Items));
                    var found = Evaluate(judged, model.Run(learned, watched, judged, SearchSeed));
                    (right, logLoss) = (right + found.Confusion.Right, logLoss + found.LogLoss);
                    yield return Line("search", model, $"{fold + 1}", learned, SearchSeed, found);
                }
                if (right > best.Right || (right == best.Right && logLoss < best.LogLoss))
                    best = (model, right, logLoss);
            }
            foreach (var events in EventCounts)
            {
                for (ulong seed = 1; seed <= Seeds; seed++)
                {
                    var learned = FewerEvents(train, events, seed);
                    yield return Line(
                        events == EventCounts[^1] ? "test" : "fewer",
                        best.Model,
                        "",
                        learned,
                        seed,
                        Evaluate(test, best.Model.Run(learned, validation, test, seed)));
                }
            }
        }
    }

    /// <summary>The reports of some events, drawn at random.</summary>
    private static NewsPart FewerEvents(NewsPart part, int count, ulong seed)
    {
        string[] events = [.. part.Items.Select(static item => item.Event).Distinct()];
        var drawn = new RandomStream(seed, "fewer events").Permutation(events.Length)
            .Take(count)
            .Select(place => events[place])
            .ToHashSet(StringComparer.Ordinal);
        return new(part.Items.Where(item => drawn.Contains(item.Event)));
    }

    private static ClassificationEvaluation Evaluate(NewsPart judged, double[,] probabilities) =>
        ClassificationEvaluation.Of(NewsModel.Classes, judged.Labels, probabilities);

    private static string Line(string purpose, NewsModel model, string fold, NewsPart learned, ulong seed, ClassificationEvaluation found)
    {
        var events = learned.Items.Select(static item => item.Event).Distinct().Count();
        var each = string.Concat(found.Predicted.Zip(found.Labels, static (said, label) => said == label ? '1' : '0'));
        return string.Create(CultureInfo.InvariantCulture, $"{purpose},{model.Name},\"{model.Setting}\",{fold},{events},{seed},{found.Count},{found.Confusion.Right},{found.LogLoss:F6},{each}");
    }
}
