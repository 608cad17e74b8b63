using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>Foretells the next character of the documentation of .NET, window by window with the state carried on.</summary>
internal sealed class CharacterLearner : CellLearner
{
    private const int Batch = 32, Steps = 64, EmbeddingSize = 32, JudgedWindows = 20;

    private static readonly Lazy<(TokenWindows Training, TokenWindows Validation, TokenWindows Test, int Symbols)> Data = new(
        static () =>
            (
                CharacterText.Training.Windows(Batch, Steps),
                CharacterText.Validation.Windows(Batch, Steps),
                CharacterText.Test.Windows(Batch, Steps),
                CharacterText.Symbols));

    private readonly Embedding embedding;
    private readonly SequenceModule layer;
    private readonly Linear head;
    private RecurrentState? state;
    private int window;

    public CharacterLearner(CellKind cell, int units, int seed)
    {
        var (random, symbols) = (new RandomStream((ulong)seed), Data.Value.Symbols);
        embedding = Add("embedding", new Embedding(symbols, EmbeddingSize, random.Fork("embedding")));
        layer = Add("layer", cell.Create(EmbeddingSize, units, random.Fork("layer")));
        Initialize.Keras(layer, random.Fork("start"));
        head = Add("head", new Linear(units, symbols, random.Fork("head")));
    }

    /// <summary>Kneser–Ney n-grams of the same training text, on the same test windows.</summary>
    public static IEnumerable<(string Name, double Score)> Baselines()
    {
        var (training, test) = (Data.Value.Training, Data.Value.Test);
        // Each part is read as one sequence, as the networks read it.
        int[][] Parts(TokenWindows windows, int count) =>
            [
                .. Enumerable.Range(0, Batch)
                    .Select(
                        part => Enumerable.Range(0, count)
                            .SelectMany(i => windows[i].Inputs.Cast<int>().Skip(part * Steps).Take(Steps))
                            .ToArray()),
            ];
        var (learned, judged) = (Parts(training, training.Count), Parts(test, JudgedWindows));
        foreach (var order in (int[])[1, 3, 5])
        {
            var counts = KneserNey.Fit(learned, order, Data.Value.Symbols);
            yield return ($"{order}-gram", judged.Sum(part => -counts.LogProbability(part)) / judged.Sum(static part => part.Length));
        }
    }

    public override Func<Tensor> NextStep()
    {
        var windows = Data.Value.Training;
        var next = windows[window++ % windows.Count];
        return () =>
        {
            var (loss, last) = Read(next, next.IsFirst ? null : state);
            state = last.Detach();
            return loss;
        };
    }

    public override double Score(bool onTest)
    {
        using var pause = Tape.Pause();
        var windows = onTest ? Data.Value.Test : Data.Value.Validation;
        var (sum, count) = (0.0, Math.Min(JudgedWindows, windows.Count));
        RecurrentState? carried = null;
        for (var i = 0; i < count; i++)
        {
            var (loss, last) = Read(windows[i], carried);
            sum += loss.Item();
            carried = last.Detach();
        }
        return sum / count;
    }

    private (Tensor Loss, RecurrentState Last) Read(TokenWindow next, RecurrentState? from)
    {
        var (hidden, last) = layer.ForwardFrom(from, embedding.Forward(next.Inputs));
        return (Loss.CrossEntropy(head.Forward(hidden), next.Targets), last);
    }
}
