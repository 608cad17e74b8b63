using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>Texts and their labels, as the models of notebook 11 learn from them.</summary>
internal sealed record OrderTexts(string[] Texts, string[] Labels)
{
    public static OrderTexts Of(IEnumerable<HotelReview> reviews) =>
        new([.. reviews.Select(static review => review.Text)], [.. reviews.Select(static review => review.Label)]);

    public static OrderTexts Of(IEnumerable<NegationPair> pairs) => new(
        [.. pairs.SelectMany(static pair => (string[])[pair.Positive, pair.Negative])],
        [.. pairs.SelectMany(static _ => (string[])["positive", "negative"])]);

    public OrderTexts With(OrderTexts others) => new([.. Texts, .. others.Texts], [.. Labels, .. others.Labels]);
}
