using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

/// <summary>The hotel reviews and the negation probe as they ship.</summary>
internal static class ShippedReviews
{
    public static IReadOnlyList<HotelReview> Items => field ??= Corpus.HotelReviews(RepositoryFiles.Find("data/reviews/reviews.csv"));

    public static IReadOnlyList<NegationPair> Pairs =>
        field ??= Corpus.NegationProbe(RepositoryFiles.Find("data/reviews/negation-probe.csv"));

    public static HotelReview[] Split(string name) => [.. Items.Where(item => item.Split == name)];
}
