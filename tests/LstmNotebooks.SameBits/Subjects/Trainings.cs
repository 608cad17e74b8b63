using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;
using LstmNotebooks.TimeSeries;
using LstmNotebooks.Training;

namespace LstmNotebooks.SameBits.Subjects;

/// <summary>The models of the course, from data to predictions.</summary>
internal static class Trainings
{
    private const int Texts = 60;

    private static readonly TrainerOptions Options = new() { Epochs = 2, BatchSize = 13, Progress = TextWriter.Null };

    public static Subject[] Subjects { get; } =
    [
        Forecaster("RNN", new() { Cell = CellKind.Rnn }),
        Forecaster("LSTM, 2 layers, dropout, horizon 3", new() { Cell = CellKind.Lstm, Layers = 2, Dropout = 0.2f, Horizon = 3 }),
        Forecaster("GRU", new() { Cell = CellKind.Gru }),
        TextClassifier("LSTM, 2 layers, both directions, dropout", new() { Bidirectional = true, Layers = 2, Dropout = 0.1f }),
        TextClassifier("GRU with attention", new() { Cell = CellKind.Gru, Pooling = TextPooling.Attention, EmbeddingDropout = 0.1f }),
        TextClassifier("RNN with maxima", new() { Cell = CellKind.Rnn, Pooling = TextPooling.Max, PaddingSide = PaddingSide.Left }),
        TextClassifier("a bag of embeddings", new() { Cell = null, Initialization = WeightInitialization.PyTorch }),
        LanguageModel("LSTM, 2 layers, dropout", new() { Layers = 2, Dropout = 0.1f, EmbeddingDropout = 0.1f }),
        LanguageModel("GRU, tied", new() { Cell = CellKind.Gru, TieWeights = true }),
        new("transformer, 2 blocks, dropout", Attend),
        SequenceToSequence(
            "LSTM both ways, multiplicative attention",
            new() { Layers = 2, Dropout = 0.1f, Attention = AttentionKind.Multiplicative },
            TeacherForcing.Always),
        SequenceToSequence(
            "GRU, additive attention, scheduled sampling",
            new() { Cell = CellKind.Gru, Bidirectional = false, Attention = AttentionKind.Additive },
            new(1, 0.3)),
    ];

    private static Subject Forecaster(string what, ForecasterSettings settings) =>
        new($"forecaster of {what}", bits => Forecast(settings, bits));

    private static Subject TextClassifier(string what, TextClassifierSettings settings) =>
        new($"text classifier of {what}", bits => Classify(settings, bits));

    private static Subject LanguageModel(string what, LanguageModelSettings settings) =>
        new($"language model of {what}", bits => Foresee(settings, bits));

    private static Subject SequenceToSequence(string what, SequenceToSequenceSettings settings, TeacherForcing forcing) =>
        new($"sequence to sequence of {what}", bits => Translate(settings, forcing, bits));

    private static void Forecast(ForecasterSettings settings, BitWriter bits)
    {
        var returns = LogReturns.FromPrices(Prices());
        var split = ChronologicalSplit.ByFraction(returns.Length, train: 0.7, validation: 0.15);
        var scaled = StandardScaler.Fit(returns[split.Train]).Transform(returns);
        Windows Of(Range part) => Windows.Create(scaled, window: 15, settings.Horizon, part);
        var model = new Models.Forecaster(settings with { HiddenSize = 19, Seed = 7 });
        model.Fit(Of(split.Train), Of(split.Validation), Options);
        bits.Write(model);
        bits.Write(model.Predict(Of(split.Test).Inputs).Values);
    }

    private static void Classify(TextClassifierSettings settings, BitWriter bits)
    {
        string[] texts = ToyCorpus.Texts(Texts, seed: 8), others = ToyCorpus.Texts(Texts, seed: 9), labels = ToyCorpus.Labels(Texts);
        var model = Models.TextClassifier.For(texts, labels, settings with { EmbeddingSize = 23, HiddenSize = 17, Seed = 10 });
        model.Fit(texts, labels, (others, labels), Options, classWeights: ClassWeights.Balanced);
        bits.Write(model);
        bits.Write(model.PredictProbabilities(others));
    }

    private static void Foresee(LanguageModelSettings settings, BitWriter bits)
    {
        string text = string.Join(' ', ToyCorpus.Texts(Texts, seed: 12)), other = string.Join(' ', ToyCorpus.Texts(Texts, seed: 13));
        var model = Models.LanguageModel.For([text], settings with { EmbeddingSize = 21, HiddenSize = 21, Seed = 14 });
        model.Fit(model.Encode(text), model.Encode(other), batch: 5, steps: 9, Options);
        bits.Write(model);
        bits.Write(model.Evaluate(model.Encode(other)).CrossEntropy);
        bits.Write(model.Complete(model.Vocabulary[2], count: 40, new() { Temperature = 1.3, TopP = 0.9 }));
        foreach (var way in model.Beam(model.Vocabulary[3], count: 5))
            bits.Write(way.ToString());
    }

    private static void Attend(BitWriter bits)
    {
        var random = new RandomStream(15);
        var (embedding, transformer) = (
            new Embedding(7, 24, random.Fork("embedding")), new Transformer(24, 3, random.Fork("transformer"), layers: 2, dropout: 0.1f));
        var head = new Linear(24, 7, random.Fork("head"));
        var adam = new Adam([.. embedding.Parameters, .. transformer.Parameters, .. head.Parameters], learningRate: 0.003);
        var draws = random.Fork("tokens");
        for (var step = 0; step < 6; step++)
        {
            int[] tokens = [.. Enumerable.Range(0, 5 * 70).Select(_ => draws.Next(7))];
            var logits = head.Forward(transformer.Forward(embedding.Forward(tokens, [5, 70])));
            Loss.CrossEntropy(logits, [.. tokens.Select(token => (3 * token + 1) % 7)]).Backward();
            adam.Step();
        }
        bits.Write(transformer);
        bits.Write(transformer.Step(embedding.Forward([3], [1, 1]), transformer.Start()).Values);
    }

    private static void Translate(SequenceToSequenceSettings settings, TeacherForcing forcing, BitWriter bits)
    {
        var dates = new DateTask().Sample(Texts, new RandomStream(15));
        var model = Models.SequenceToSequence.For(
            dates,
            settings with
            {
                EmbeddingSize = 19,
                HiddenSize = 22,
                SourceTokenizer = new CharacterTokenizer(),
                TargetTokenizer = new CharacterTokenizer(),
                MaxTargetLength = 12,
                Seed = 16,
            });
        model.Fit(dates, options: Options, teacherForcing: forcing);
        bits.Write(model);
        bits.Write(model.Evaluate(dates).CrossEntropy);
        foreach (var way in model.Beam(dates[0].Source, width: 3))
            bits.Write(way.ToString());
    }

    /// <summary>A random walk that never falls below zero.</summary>
    private static double[] Prices()
    {
        var random = new RandomStream(11);
        var prices = new double[200];
        prices[0] = 100;
        for (var day = 1; day < prices.Length; day++)
            prices[day] = prices[day - 1] * (1 + 0.02 * random.NextFloat(-1, 1));
        return prices;
    }
}
