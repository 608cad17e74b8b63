using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Benchmarks;

/// <summary>A language model of the reports that a classifier learns from, fine-tuned to tell real from fake, with one of eight settings.</summary>
/// <param name="IsLarge">Vectors and states of 100 instead of 50.</param>
/// <param name="IsMax">The largest value of all words instead of the last state.</param>
/// <param name="Epochs">Of the language model.</param>
internal sealed record FineTunedNetwork(bool IsLarge, bool IsMax, int Epochs) : NewsModel("fine-tuned LSTM")
{
    private const int Batch = 16, Steps = 35;

    public override string Setting => $"{(IsLarge ? "100 numbers" : "50 numbers")}, {(IsMax ? "max" : "last")}, {Epochs} epochs of language";

    public static IEnumerable<NewsModel> Settings() =>
        from isLarge in (bool[])[false, true]
        from isMax in (bool[])[false, true]
        from epochs in (int[])[10, 30]
        select new FineTunedNetwork(isLarge, isMax, epochs);

    public override double[,] Run(NewsPart learned, NewsPart watched, NewsPart judged, ulong seed)
    {
        var model = TextClassifier.From(LanguageModelOf(learned, seed), Classes, new TextClassifierSettings
        {
            EmbeddingDropout = 0.3f,
            Dropout = 0.5f,
            Pooling = IsMax ? TextPooling.Max : null,
            Seed = seed,
        });
        var options = new TrainerOptions { Epochs = 40, BatchSize = 32, Patience = 5, Clipping = GradientClipping.ByNorm(5), Progress = TextWriter.Null };
        model.FineTune(learned.Texts, learned.Labels, (watched.Texts, watched.Labels), options, learningRate: 4e-3);
        return model.PredictProbabilities(judged.Texts);
    }

    private LanguageModel LanguageModelOf(NewsPart learned, ulong seed)
    {
        var size = IsLarge ? 100 : 50;
        var vocabulary = Vocabulary.Build(learned.Texts, Tokenizer, new VocabularyOptions { MinCount = 2 });
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
        var options = new TrainerOptions { Epochs = Epochs, Clipping = GradientClipping.ByNorm(1), Progress = TextWriter.Null };
        language.Fit(language.Encode(string.Join(' ', learned.Texts)), batch: Batch, steps: Steps, options: options, optimizer: new Adam(language.Parameters, learningRate: 5e-3));
        return language;
    }
}
