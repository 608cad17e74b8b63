using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// A language model of the reports that a classifier learns from, fine-tuned to tell real from fake, with one of eight settings.
/// </summary>
/// <param name="IsLarge">Vectors and states of 100 instead of 50.</param>
/// <param name="Pooling">How the states of all words become one row.</param>
/// <param name="ReadsReviewsFirst">Whether the language model reads the course's hotel reviews before the reports.</param>
internal sealed record FineTunedNetwork(bool IsLarge, TextPooling Pooling, bool ReadsReviewsFirst) : NewsModel("fine-tuned LSTM")
{
    private const int Batch = 16, Steps = 35, ReviewEpochs = 5, ReportEpochs = 10;

    public override string Setting =>
        $"{(IsLarge ? "100 numbers" : "50 numbers")}, {NewsNetwork.NameOf(Pooling)}, "
        + $"{(ReadsReviewsFirst ? "reviews, then reports" : "reports")}";

    public static IEnumerable<NewsModel> Settings() =>
        from isLarge in (bool[])[false, true]
        from pooling in (TextPooling[])[TextPooling.Mean, TextPooling.Max]
        from readsReviewsFirst in (bool[])[false, true]
        select new FineTunedNetwork(isLarge, pooling, readsReviewsFirst);

    public override double[,] Run(NewsPart learned, NewsPart watched, NewsPart judged, ulong seed)
    {
        var model = TextClassifier.From(LanguageModelOf(learned, seed), Classes, new TextClassifierSettings
        {
            EmbeddingDropout = 0.3f,
            Dropout = 0.5f,
            Pooling = Pooling,
            Seed = seed,
        });
        var options = new TrainerOptions
        {
            Epochs = 40,
            BatchSize = 32,
            Patience = 5,
            Clipping = GradientClipping.ByNorm(5),
            Progress = TextWriter.Null,
        };
        model.FineTune(learned.Texts, learned.Labels, (watched.Texts, watched.Labels), options, learningRate: 4e-3);
        return model.PredictProbabilities(judged.Texts);
    }

    private LanguageModel LanguageModelOf(NewsPart learned, ulong seed)
    {
        var size = IsLarge ? 100 : 50;
        string[] reviews = ReadsReviewsFirst
            ?
            [
                .. Corpus.HotelReviews(Path.Combine(RepositoryFiles.Root, "data", "reviews", "reviews.csv"))
                    .Select(static review => review.Text),
            ]
            : [];
        var vocabulary = Vocabulary.Build([.. learned.Texts, .. reviews], Tokenizer, new VocabularyOptions { MinCount = 2 });
        var language = new LanguageModel(vocabulary, new LanguageModelSettings
        {
            EmbeddingSize = size,
            HiddenSize = size,
            TieWeights = true,
            EmbeddingDropout = 0.2f,
            Dropout = 0.3f,
            Tokenizer = Tokenizer,
            Seed = seed,
        });
        if (ReadsReviewsFirst)
            Read(language, reviews, ReviewEpochs);
        Read(language, learned.Texts, ReportEpochs);
        return language;
    }

    private static void Read(LanguageModel language, string[] texts, int epochs) => language.Fit(
        language.Encode(string.Join(' ', texts)),
        batch: Batch,
        steps: Steps,
        options: new TrainerOptions { Epochs = epochs, Clipping = GradientClipping.ByNorm(1), Progress = TextWriter.Null },
        optimizer: new Adam(language.Parameters, learningRate: 5e-3));
}
