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

    private static readonly Lazy<(TokenWindows Training, TokenWindows Validation, TokenWindows Test, int Symbols)> Data = new(Read);

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
            [.. Enumerable.Range(0, Batch).Select(part => Enumerable.Range(0, count).SelectMany(i => windows[i].Inputs.Cast<int>().Skip(part * Steps).Take(Steps)).ToArray())];
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

    /// <summary>Sentences that stand only once, cut by type: no type's sentences are in two parts. What is no ASCII character counts as one unknown one.</summary>
    private static (TokenWindows, TokenWindows, TokenWindows, int) Read()
    {
        var sentences = (from member in Corpus.ApiDocs()
                         from sentence in member.Sentences
                         where !sentence.IsRepeat
                         select (sentence.Text, Type: member.OutermostType)).ToArray();
        var types = Groups.Of(sentences.Select(static sentence => sentence.Type));
        var parts = new RandomStream(1, "types").Permutation(types.Max() + 1);
        TokenWindows Windows(Func<double, bool> isPart) => new(sentences.Where((_, i) => isPart((double)parts[types[i]] / parts.Length)).SelectMany(static sentence => (sentence.Text + "\n").Select(Symbol)), Batch, Steps);
        return (Windows(static share => share < 0.8), Windows(static share => share is >= 0.8 and < 0.9), Windows(static share => share >= 0.9), 97);
    }

    private static int Symbol(char character) => character switch
    {
        '\n' => 0,
        >= ' ' and < (char)127 => character - ' ' + 1,
        _ => 96,
    };
}
