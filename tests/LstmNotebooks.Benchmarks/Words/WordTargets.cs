namespace LstmNotebooks.Benchmarks;

/// <summary>What the library has promised about word vectors.</summary>
internal static class WordTargets
{
    public static IReadOnlyList<Target<ComparedWords>> All { get; } =
    [
        new(
            "words/s of skip-gram beside gensim's, two threads",
            Bound.AtLeast,
            1,
            "×",
            static found => found.TimesFaster("gensim", threads: 2))
        {
            Cases = ["skip-gram"],
        },
        new("AUC above fastText's, hundredths", Bound.AtLeast, 0, "", static found => 100 * found.BetterBy("fastText")),
        new("loading 20,303 words of 100 numbers", Bound.AtMost, 500, " ms", static found => found.Highest("ms_load")),
        new("the first load of a process", Bound.AtMost, 500, " ms", static found => found.Highest("ms_first_load")),
        new("one query for the ten nearest of them", Bound.AtMost, 1, " ms", static found => found.Highest("us_nearest") / 1e3),
    ];
}
