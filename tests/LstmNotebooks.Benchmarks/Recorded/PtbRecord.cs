using System.Globalization;
using System.IO.Compression;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Benchmarks;

/// <summary>The small LSTM of Penn Treebank beside n-grams, with the settings of Zaremba, Sutskever and Vinyals, Recurrent neural network regularization (2014).</summary>
/// <remarks>
/// Their loss is the sum over the 20 steps of a window, ours is the mean: so the learning rate of 1 is 20 here, and the gradients' largest norm 5 / 20.
/// </remarks>
internal static class PtbRecord
{
    private const int Batch = 20, Steps = 20, Units = 200, Epochs = 13, FullRateEpochs = 4;
    private const string SentenceEnd = "<eos>";

    /// <summary>Lines of CSV: n-grams, then epoch after epoch, then the test part.</summary>
    public static IEnumerable<string> Lines()
    {
        Threads.Count = 1;
        var (train, validation, test) = (Read("train"), Read("valid"), Read("test"));
        // <unk> stands in the files and is a word like others, as in the literature.
        var vocabulary = Vocabulary.Build(train, new VocabularyOptions { HasPadding = false, HasUnknown = false });
        yield return "purpose,model,epoch,learning_rate,train_perplexity,validation_perplexity,test_perplexity";
        for (var order = 1; order <= 5; order++)
        {
            var grams = KneserNey.Fit(train.Select(vocabulary.Encode), order, vocabulary.Count);
            yield return string.Create(CultureInfo.InvariantCulture,
                $"baseline,Kneser-Ney of order {order},,,,{grams.Perplexity(validation.Select(vocabulary.Encode)):F2},{grams.Perplexity(test.Select(vocabulary.Encode)):F2}");
        }
        var model = NewModel(vocabulary);
        var rate = (double)Steps;
        var optimizer = new Sgd(model.Parameters, rate);
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            optimizer.LearningRate = rate = epoch > FullRateEpochs ? rate / 2 : rate;
            // One epoch at a time, which begins with empty states either way.
            var history = model.Fit(Running(vocabulary, train), batch: Batch, steps: Steps, options: Options, optimizer: optimizer);
            var score = model.Evaluate(Running(vocabulary, validation));
            yield return string.Create(CultureInfo.InvariantCulture, $"epoch,small LSTM,{epoch},{rate / Steps},{PortableMath.Exp(history.Last.Loss):F2},{score.Perplexity:F2},");
        }
        yield return string.Create(CultureInfo.InvariantCulture, $"test,small LSTM,{Epochs},,,,{model.Evaluate(Running(vocabulary, test)).Perplexity:F2}");
    }

    private static TrainerOptions Options => new()
    {
        Epochs = 1,
        Clipping = GradientClipping.ByNorm(5.0 / Steps),
        Progress = TextWriter.Null,
    };

    private static LanguageModel NewModel(Vocabulary vocabulary)
    {
        var model = new LanguageModel(vocabulary, new LanguageModelSettings
        {
            EmbeddingSize = Units,
            HiddenSize = Units,
            Layers = 2,
            Tokenizer = new WhiteSpaceTokenizer(lowerCase: false),
            Seed = 1,
        });
        foreach (var (name, parameter) in model.NamedParameters)
            Initialize.Uniform(parameter.Value, 0.1f, new RandomStream(1, name));
        return model;
    }

    /// <summary>Sentences, each with its end.</summary>
    private static string[][] Read(string part)
    {
        var packed = File.OpenRead(DataMirror.Find($"language-modelling/ptb.{part}.txt.gz"));
        using var file = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var sentences = new List<string[]>();
        while (file.ReadLine() is { } line)
            sentences.Add([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), SentenceEnd]);
        return [.. sentences];
    }

    private static int[] Running(Vocabulary vocabulary, string[][] sentences) => [.. sentences.SelectMany(vocabulary.Encode)];
}
