using System.Globalization;
using LstmNotebooks.Data;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Models;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// What reading elsewhere adds on the negation probe: GloVe's word vectors, sentences of film reviews with their labels, both, or
/// neither.
/// </summary>
/// <remarks>
/// The texts of the course are those of <see cref="OrderRecord"/>'s folds: the train part of the reviews, and four folds of the pairs
/// with exchanged opinions.
/// The network is bidirectional, of 100 numbers per word and 50 units in each direction, and judges by the largest value of each unit
/// over the sentence.
/// </remarks>
internal static class OrderElsewhereRecord
{
    private const int Seeds = 3;

    private static readonly OrderModel Pairs = new("TF-IDF + LR on word pairs", LongestNGram: 2);
    private static readonly OrderModel Network = new("bidirectional LSTM",
        OrderModel.Network with { EmbeddingSize = 100, Bidirectional = true, Pooling = TextPooling.Max });

    private static readonly (string Name, bool Vectors, bool Films)[] Readings =
        [("nothing else", false, false), ("film sentences", false, true), ("GloVe's vectors", true, false), ("both", true, true)];

    /// <summary>Lines of CSV: a model, what it has read elsewhere, and one digit for each pair and each review that it judged.</summary>
    public static IEnumerable<string> Lines()
    {
        var reviews = Corpus.HotelReviews(Path.Combine(RepositoryFiles.Root, "data", "reviews", "reviews.csv"));
        var pairs = Corpus.NegationProbe(Path.Combine(RepositoryFiles.Root, "data", "reviews", "negation-probe.csv"));
        var vectors = WordVectors.Load(Path.Combine(DataMirror.Folder, "word-vectors", "glove.6B.100d.subset.txt.gz"));
        var films = Films();
        yield return "model,elsewhere,fold,seed,pairs,points,each,reviews,right";
        foreach (var (name, hasVectors, hasFilms) in Readings)
        {
            foreach (var model in hasVectors ? [Network] : new[] { Pairs, Network })
            {
                for (var seed = 1; seed <= (model == Network ? Seeds : 1); seed++)
                {
                    for (var fold = 1; fold <= OrderRecord.Folds; fold++)
                        yield return Line(model, name, fold, seed, reviews, pairs, hasVectors ? vectors : null, hasFilms ? films : null);
                }
            }
        }
    }

    private static string Line(
        OrderModel model, string elsewhere, int fold, int seed, IReadOnlyList<HotelReview> reviews, IReadOnlyList<NegationPair> pairs, WordVectors? vectors, OrderTexts? films)
    {
        NegationPair[] learned = [.. pairs.Where(pair => pair.Fold != fold)];
        NegationPair[] judged = [.. pairs.Where(pair => pair.Fold == fold)];
        var texts = OrderRecord.Part(reviews, "train")
            .With(OrderTexts.Of([.. learned, .. NegationPair.Exchange(learned, OrderRecord.Exchanges)]));
        var score = model.Fit(films is null ? texts : texts.With(films), null, (ulong)seed, vectors);
        var halves = OrderRecord.Judged(score, judged);
        var ofReviews = OrderRecord.Judged(score, OrderRecord.Part(reviews, "test"));
        return string.Create(CultureInfo.InvariantCulture,
            $"{model.Name},{elsewhere},{fold},{seed},{halves.Length},{halves.Sum() / 2.0},{string.Concat(halves)},{ofReviews.Length},{ofReviews.Sum() / 2}");
    }

    /// <summary>The train part of the Stanford Sentiment Treebank, whole sentences of two classes.</summary>
    private static OrderTexts Films()
    {
        var table = CsvTable.Load(Path.Combine(DataMirror.Folder, "text-classification", "sst2.csv.gz"));
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "split") == "train")];
        return new(
            [.. rows.Select(row => table.Text(row, "text"))],
            [.. rows.Select(row => table.Text(row, "label") == "1" ? "positive" : "negative")]);
    }
}
