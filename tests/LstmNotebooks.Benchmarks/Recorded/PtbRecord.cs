using System.Globalization;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// LSTMs of Zaremba, Sutskever and Vinyals, Recurrent neural network regularization (2014), on Penn Treebank, beside n-grams.
/// </summary>
/// <remarks>
/// Their loss is the sum over the steps of a window, ours is the mean:
/// so their learning rate of 1 is the number of steps here, and the gradients' largest norm 5 over that number.
/// </remarks>
internal static class PtbRecord
{
    private const int Batch = 20;
    private const string Columns = "purpose,model,epoch,learning_rate,train_perplexity,validation_perplexity,test_perplexity";

    /// <summary>Lines of CSV: n-grams, then the small LSTM.</summary>
    public static IEnumerable<string> SmallLines()
    {
        Threads.Count = 1;
        var text = PtbText.Read();
        yield return Columns;
        foreach (var line in NgramLines(text).Concat(NetworkLines(PtbNetwork.Small, text)))
            yield return line;
    }

    /// <summary>Lines of CSV: the medium LSTM, for as many epochs as two cores finish in an hour.</summary>
    public static IEnumerable<string> MediumLines()
    {
        yield return Columns;
        foreach (var line in NetworkLines(PtbNetwork.Medium, PtbText.Read()))
            yield return line;
    }

    private static IEnumerable<string> NgramLines(PtbText text)
    {
        for (var order = 1; order <= 5; order++)
        {
            var grams = KneserNey.Fit(text.Train, order, text.Vocabulary.Count);
            yield return string.Create(CultureInfo.InvariantCulture,
                $"baseline,Kneser-Ney of order {order},,,,{grams.Perplexity(text.Validation):F2},{grams.Perplexity(text.Test):F2}");
        }
    }

    /// <summary>Epoch after epoch, then the test part.</summary>
    private static IEnumerable<string> NetworkLines(PtbNetwork network, PtbText text)
    {
        var model = network.NewModel(text.Vocabulary);
        var rate = (double)network.Steps;
        var optimizer = new Sgd(model.Parameters, rate);
        var options = new TrainerOptions
        {
            Epochs = 1,
            Clipping = GradientClipping.ByNorm(5.0 / network.Steps),
            Progress = TextWriter.Null,
        };
        for (var epoch = 1; epoch <= network.Epochs; epoch++)
        {
            optimizer.LearningRate = rate = epoch > network.FullRateEpochs ? rate / network.RateDivisor : rate;
            // One epoch at a time, which begins with empty states either way.
            var history = model.Fit(
                PtbText.Running(text.Train), batch: Batch, steps: network.Steps, options: options, optimizer: optimizer);
            var validation = model.Evaluate(PtbText.Running(text.Validation)).Perplexity;
            yield return string.Create(CultureInfo.InvariantCulture,
                $"epoch,{network.Name},{epoch},{rate / network.Steps},{PortableMath.Exp(history.Last.Loss):F2},{validation:F2},");
        }
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"test,{network.Name},{network.Epochs},,,,{model.Evaluate(PtbText.Running(text.Test)).Perplexity:F2}");
    }
}
