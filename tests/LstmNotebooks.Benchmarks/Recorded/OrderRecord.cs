using System.Globalization;
using LstmNotebooks.Data;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>What the order of words is worth: models with and without it on the course's hotel reviews and its negation probe.</summary>
/// <remarks>
/// alone: learned from the train part of the reviews, stopped by the validation part, judged on the test part and on all pairs. length:
/// the same by
/// cross-validation over hotels, so that all reviews are judged. folds: learned from the train part and four fifths of the pairs, each
/// with the opinions of
/// twenty others as well, judged on the last fifth and on the test part. known: the same, but the twenty may be of the last fifth, so
/// that no opinion is new.
/// kinds: as folds, with all kinds of pairs but one, judged on that one.
/// </remarks>
internal static class OrderRecord
{
    /// <summary>Folds of the probe, and opinions of how many other pairs each pair to learn from gets as well.</summary>
    public const int Folds = 5, Exchanges = 20;

    private const ulong Seed = 1;

    // Log-odds this near are a tie: the same vectors added up in another order differ in their last bits.
    private const double Tie = 1e-4;

    public static IEnumerable<string> Lines() =>
        Jobs().SelectMany(static job => job()).Prepend("purpose,model,fold,seed,texts,points,each");

    /// <summary>Trainings that are independent of one another, and their lines of CSV.</summary>
    public static IEnumerable<Func<IEnumerable<string>>> Jobs()
    {
        var reviews = Corpus.HotelReviews(Path.Combine(RepositoryFiles.Root, "data", "reviews", "reviews.csv"));
        var pairs = Corpus.NegationProbe(Path.Combine(RepositoryFiles.Root, "data", "reviews", "negation-probe.csv"));
        foreach (var model in OrderModel.All)
        {
            yield return () => Alone(model, reviews, pairs);
            for (var fold = 0; fold < Folds; fold++)
            {
                var number = fold;
                yield return () => Length(model, number, reviews);
            }
            for (var fold = 1; fold <= Folds; fold++)
            {
                var number = fold;
                yield return () => Probe("folds", model, $"{number}", reviews, pairs, pair => pair.Fold == number);
            }
            if (model.Settings is not (null or { Bidirectional: true, Pooling: null }))
                continue; // One network is enough to see what becomes of what was never shown.
            for (var fold = 1; fold <= Folds; fold++)
            {
                var number = fold;
                yield return () => Probe("known", model, $"{number}", reviews, pairs, pair => pair.Fold == number);
            }
            foreach (var kind in pairs.Select(static pair => pair.Kind).Distinct())
                yield return () => Probe("kinds", model, kind, reviews, pairs, pair => pair.Kind == kind);
        }
    }

    private static IEnumerable<string> Alone(OrderModel model, IReadOnlyList<HotelReview> reviews, IReadOnlyList<NegationPair> pairs)
    {
        var score = model.Fit(Part(reviews, "train"), Part(reviews, "validation"), Seed);
        yield return Line("alone", model, "", Judged(score, Part(reviews, "test")));
        yield return Line("alone-pairs", model, "", Judged(score, pairs));
    }

    private static IEnumerable<string> Length(OrderModel model, int fold, IReadOnlyList<HotelReview> reviews)
    {
        var folds = GroupedFolds.Of(reviews.Select(static review => review.Hotel), Folds);
        OrderTexts Of(int number) => OrderTexts.Of(folds[number % Folds].Select(place => reviews[place]));
        var score = model.Fit(Of(fold + 2).With(Of(fold + 3)).With(Of(fold + 4)), Of(fold + 1), Seed);
        yield return Line("length", model, $"{fold + 1}", Judged(score, Of(fold)));
    }

    private static IEnumerable<string> Probe(
        string purpose, OrderModel model, string fold, IReadOnlyList<HotelReview> reviews, IReadOnlyList<NegationPair> pairs, Func<NegationPair, bool> isHeldOut)
    {
        NegationPair[] learned = [.. pairs.Where(pair => !isHeldOut(pair))];
        var score = model.Fit(
            Part(reviews, "train").With(
                OrderTexts.Of([.. learned, .. NegationPair.Exchange(learned, Exchanges, lenders: purpose == "known" ? pairs : null)])),
            null,
            Seed);
        yield return Line(purpose, model, fold, Judged(score, [.. pairs.Where(isHeldOut)]));
        yield return Line($"{purpose}-reviews", model, fold, Judged(score, Part(reviews, "test")));
    }

    /// <summary>The reviews of one part.</summary>
    public static OrderTexts Part(IReadOnlyList<HotelReview> reviews, string split) =>
        OrderTexts.Of(reviews.Where(review => review.Split == split));

    /// <summary>2 for each text on the right side of 0, 0 for every other.</summary>
    public static int[] Judged(Func<string[], double[]> score, OrderTexts judged) =>
        [.. score(judged.Texts).Zip(judged.Labels, static (value, label) => value > 0 == (label == "positive") ? 2 : 0)];

    /// <summary>2 for each pair whose praise has the higher score, 1 for a tie, 0 for every other.</summary>
    public static int[] Judged(Func<string[], double[]> score, IReadOnlyList<NegationPair> pairs) =>
    [
        .. score([.. pairs.Select(static pair => pair.Positive)]).Zip(
            score([.. pairs.Select(static pair => pair.Negative)]),
            static (praise, complaint) => Math.Abs(praise - complaint) < Tie ? 1 : praise > complaint ? 2 : 0),
    ];

    private static string Line(string purpose, OrderModel model, string fold, int[] halves) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{purpose},\"{model.Name}\",{fold},{Seed},{halves.Length},{halves.Sum() / 2.0},{string.Concat(halves)}");
}
