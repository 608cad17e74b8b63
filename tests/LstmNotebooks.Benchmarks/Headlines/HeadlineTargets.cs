namespace LstmNotebooks.Benchmarks;

/// <summary>What is demanded of the classifiers of headlines.</summary>
internal static class HeadlineTargets
{
    public static IReadOnlyList<Target<ComparedHeadlines>> All { get; } =
    [
        new(
            "accuracy of TF-IDF and logistic regression",
            Bound.AtLeast,
            86.8,
            " %",
            static found => 100 * found[HeadlineScores.LogisticRegression]?.Accuracy)
        {
            Cases = ["onion"],
        },
        new("accuracy of the LSTM above it, points", Bound.AtLeast, 0, "", static found => found.Above("lstm")) { Cases = ["onion"] },
        new("accuracy of the GRU above it, points", Bound.AtLeast, 0, "", static found => found.Above("gru")) { Cases = ["onion"] },
    ];
}
