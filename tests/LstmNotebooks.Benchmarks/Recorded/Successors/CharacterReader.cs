using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// Foretells the next character of the documentation of .NET in windows that are read from nothing, so that no kind of network
/// knows more than another.
/// </summary>
/// <remarks>Judged by the second half of each window, where at least half a window was read before.</remarks>
internal sealed class CharacterReader : SuccessorLearner
{
    private const int Batch = 16, Steps = 128, EmbeddingSize = 32, JudgedWindows = 40;

    private static readonly string Late = $"{Steps / 2 + 1} to {Steps}";

    private static readonly Lazy<(TokenWindows Training, TokenWindows Validation, TokenWindows Test)> Data =
        new(
            static () =>
                (
                    CharacterText.Training.Windows(Batch, Steps),
                    CharacterText.Validation.Windows(Batch, Steps),
                    CharacterText.Test.Windows(Batch, Steps)));

    private readonly Embedding embedding;
    private readonly SequenceReader reader;
    private readonly Linear head;
    private int window;

    public CharacterReader(ReaderKind kind, int units, int seed)
    {
        var random = new RandomStream((ulong)seed);
        embedding = Add("embedding", new Embedding(CharacterText.Symbols, EmbeddingSize, random.Fork("embedding")));
        reader = Add("reader", kind.Create(EmbeddingSize, units, random.Fork("reader")));
        head = Add("head", new Linear(reader.OutputSize, CharacterText.Symbols, random.Fork("head")));
    }

    /// <summary>Kneser–Ney n-grams of the same training text, on the second halves of the same test windows.</summary>
    public static IEnumerable<(string Name, string Lengths, double Score)> Baselines()
    {
        var (training, test) = (Data.Value.Training, Data.Value.Test);
        int[][] learned = [.. Enumerable.Range(0, training.Count).SelectMany(i => training[i].Inputs.Cast<int>().Chunk(Steps))];
        // Each window with its last target; what was read in its first half is taken off.
        var judged = Enumerable.Range(0, Math.Min(JudgedWindows, test.Count)).SelectMany(i =>
            test[i].Inputs.Cast<int>()
                .Chunk(Steps)
                .Zip(test[i].Targets.Chunk(Steps), static (inputs, targets) => (int[])[.. inputs, targets[^1]])).ToArray();
        foreach (var order in (int[])[1, 3, 5])
        {
            var counts = KneserNey.Fit(learned, order, CharacterText.Symbols);
            var sum = judged.Sum(window => counts.LogProbability(window[..(Steps / 2 + 1)]) - counts.LogProbability(window));
            yield return ($"{order}-gram", Late, sum / (judged.Length * Steps / 2));
        }
    }

    public override Func<Tensor> NextStep()
    {
        var next = Data.Value.Training[window++ % Data.Value.Training.Count];
        return () => Loss.CrossEntropy(Logits(next), next.Targets);
    }

    public override IEnumerable<(string Lengths, double Score)> TestScores() => [(Late, Judge(Data.Value.Test))];

    protected override double ValidationScore() => Judge(Data.Value.Validation);

    private double Judge(TokenWindows windows)
    {
        using var pause = Tape.Pause();
        var (sum, count) = (0.0, Math.Min(JudgedWindows, windows.Count));
        for (var i = 0; i < count; i++)
        {
            int[] late =
            [
                .. windows[i].Targets.Select(static (target, place) => place % Steps >= Steps / 2 ? target : SequenceBatch.Nothing),
            ];
            sum += Loss.CrossEntropy(Logits(windows[i]), late, SequenceBatch.Nothing).Item();
        }
        return sum / count;
    }

    private Tensor Logits(TokenWindow next) => head.Forward(reader.Forward(embedding.Forward(next.Inputs)));
}
