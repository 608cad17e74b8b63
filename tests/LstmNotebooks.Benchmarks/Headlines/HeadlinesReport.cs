using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>Classifiers of headlines as Markdown: a table a set, and one of all.</summary>
internal static class HeadlinesReport
{
    private static readonly string[] Shown = ["naive-bayes", HeadlineScores.LogisticRegression, "bag", "lstm", "gru"];

    /// <summary>Every model on one set.</summary>
    public static string Of(ComparedHeadlines found)
    {
        var table = new MarkdownTable(
            "model",
            ">accuracy, %",
            ">macro F1",
            ">AUC",
            ">log loss",
            ">all seeds together, %",
            ">alone right : logistic regression alone",
            ">p",
            "chosen");
        foreach (var model in found.Models)
        {
            var test = found.Against(model);
            table.Add(
                model.Title, model.AccuracyText(), Figures
                    .Score(model.Mean(static run => run.MacroF1)), Figures
                    .Score(model.Mean(static run => run.Auc ?? double.NaN)),
                Figures.Score(model.Mean(static run => run.LogLoss)), model.Together is { } together ? HeadlineScores.Text(together) : "",
                test is null ? ""
                    : $"{test.OnlyA} : {test.OnlyB}", test is null ? ""
                    : test.PValue.ToString(test.PValue < 1e-3 ? "0.0e-0" : "0.000", CultureInfo.InvariantCulture), model.Settings);
        }
        return $"{found.Split.Set.Title}: {found.Split.Headlines}; {found.Split.Description}; majority class {HeadlineScores.Text(found.Majority)} %.{Environment.NewLine}{Environment.NewLine}{table}";
    }

    /// <summary>The accuracy of the main models on all sets.</summary>
    public static string Of(IReadOnlyList<ComparedHeadlines> sets)
    {
        var table = new MarkdownTable(["set", ">headlines", ">majority", .. Shown.Select(name => $">{Title(sets, name)}")]);
        foreach (var set in sets)
            table.Add(
                [
                    set.Split.Set.Title,
                    Figures.Whole(set.Split.Headlines.Items.Count),
                    HeadlineScores.Text(set.Majority),
                    .. Shown.Select(name => set[name]?.AccuracyText() ?? Figures.Whole(null)),
                ]);
        return table.ToString();
    }

    private static string Title(IReadOnlyList<ComparedHeadlines> sets, string name) => sets[0][name]?.Title ?? name;
}
