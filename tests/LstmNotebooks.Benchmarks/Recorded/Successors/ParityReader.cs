using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// Tells after every bit whether the number of ones so far is odd; trained on 3 to 40 bits, judged on as many and on more.
/// </summary>
internal sealed class ParityReader : SuccessorLearner
{
    private const int Batch = 64, Count = 500, EmbeddingSize = 16;

    private static readonly ParityTask Short = new(3, 40);
    private static readonly (int First, int Last)[] Lengths = [(1, 40), (41, 64), (65, 128), (129, 256)];
    private static readonly SequenceBatch Validation = Short.Sample(Count, new RandomStream(1, "validation"));
    private static readonly SequenceBatch Test = new ParityTask(256, 256).Sample(Count, new RandomStream(2, "test"));

    private readonly Embedding embedding;
    private readonly SequenceReader reader;
    private readonly Linear head;
    private readonly RandomStream training;

    public ParityReader(ReaderKind kind, int units, int seed)
    {
        var random = new RandomStream((ulong)seed);
        embedding = Add("embedding", new Embedding(Short.Symbols, EmbeddingSize, random.Fork("embedding")));
        reader = Add("reader", kind.Create(EmbeddingSize, units, random.Fork("reader")));
        head = Add("head", new Linear(reader.OutputSize, Short.Classes, random.Fork("head")));
        training = random.Fork("training");
    }

    /// <summary>The same answer to everything.</summary>
    public static IEnumerable<(string Name, string Lengths, double Score)> Baselines() => Lengths.Select(range =>
    {
        var odd = Test.FlatTargets().Where((_, i) => i % 256 + 1 >= range.First && i % 256 + 1 <= range.Last).Average();
        return ("always the same", $"{range.First} to {range.Last}", Math.Min(odd, 1 - odd));
    });

    public override Func<Tensor> NextStep()
    {
        var batch = Short.Sample(Batch, training);
        var targets = batch.FlatTargets();
        return () => Loss.CrossEntropy(Logits(batch), targets, SequenceBatch.Nothing);
    }

    public override IEnumerable<(string Lengths, double Score)> TestScores()
    {
        using var pause = Tape.Pause();
        var wrong = Wrong(Test);
        return
        [
            .. Lengths.Select(
                range => (
                    $"{range.First} to {range.Last}",
                    wrong.Where(bit => bit.Step + 1 >= range.First && bit.Step + 1 <= range.Last)
                        .Average(static bit => bit.IsWrong ? 1.0 : 0))),
        ];
    }

    protected override double ValidationScore()
    {
        using var pause = Tape.Pause();
        return Wrong(Validation).Average(static bit => bit.IsWrong ? 1.0 : 0);
    }

    /// <summary>Every bit asked for: its step, and whether the network errs there.</summary>
    private (int Step, bool IsWrong)[] Wrong(SequenceBatch batch)
    {
        var (logits, targets, steps) = (Logits(batch), batch.FlatTargets(), batch.Inputs.GetLength(1));
        return [.. from i in Enumerable.Range(0, targets.Length)
                   where targets[i] != SequenceBatch.Nothing
                   select (i % steps, (logits.Values[2 * i + 1] > logits.Values[2 * i] ? 1 : 0) != targets[i])];
    }

    /// <summary>Padding lies on the right, where no real bit sees it.</summary>
    private Tensor Logits(SequenceBatch batch) => head.Forward(reader.Forward(embedding.Forward(batch.Inputs)));
}
