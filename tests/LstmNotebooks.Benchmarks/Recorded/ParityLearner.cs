using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Tells after every bit whether the number of ones so far is odd.</summary>
internal sealed class ParityLearner : CellLearner
{
    private const int Batch = 64, Count = 1000, EmbeddingSize = 16;

    private static readonly ParityTask Task = new(3, 40);
    private static readonly SequenceBatch Validation = Task.Sample(Count, new RandomStream(1, "validation")), Test = Task
        .Sample(Count, new RandomStream(2, "test"));

    private readonly Embedding embedding;
    private readonly SequenceModule layer;
    private readonly Linear head;
    private readonly RandomStream training;

    public ParityLearner(CellKind cell, int units, int seed)
    {
        var random = new RandomStream((ulong)seed);
        embedding = Add("embedding", new Embedding(Task.Symbols, EmbeddingSize, random.Fork("embedding")));
        layer = Add("layer", cell.Create(EmbeddingSize, units, random.Fork("layer")));
        Initialize.Keras(layer, random.Fork("start"));
        head = Add("head", new Linear(units, Task.Classes, random.Fork("head")));
        training = random.Fork("training");
    }

    /// <summary>The same answer to everything, and the last bit as the answer.</summary>
    public static IEnumerable<(string Name, double Score)> Baselines()
    {
        var (odd, isBit, asked) = (0, 0, 0);
        for (var n = 0; n < Test.Count; n++)
        {
            for (var t = 0; t < Test.Lengths[n]; t++)
            {
                asked++;
                odd += Test.Targets[n, t];
                isBit += Test.Targets[n, t] == Test.Inputs[n, t] ? 1 : 0;
            }
        }
        return [("always the same", (double)Math.Min(odd, asked - odd) / asked), ("the last bit", (double)(asked - isBit) / asked)];
    }

    public override Func<Tensor> NextStep()
    {
        var batch = Task.Sample(Batch, training);
        var targets = batch.FlatTargets();
        return () => Loss.CrossEntropy(Forward(batch), targets, SequenceBatch.Nothing);
    }

    public override double Score(bool onTest)
    {
        using var pause = Tape.Pause();
        var batch = onTest ? Test : Validation;
        var (logits, targets) = (Forward(batch), batch.FlatTargets());
        var (asked, wrong) = (0, 0);
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] == SequenceBatch.Nothing)
                continue;
            asked++;
            if ((logits.Values[2 * i + 1] > logits.Values[2 * i] ? 1 : 0) != targets[i])
                wrong++;
        }
        return (double)wrong / asked;
    }

    private Tensor Forward(SequenceBatch batch) =>
        head.Forward(layer.ForwardSteps(embedding.Forward(batch.Inputs), new SequenceLengths(batch.Lengths)));
}
