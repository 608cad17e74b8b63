using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Adds two marked numbers of a hundred.</summary>
internal sealed class AddingLearner : CellLearner
{
    private const int Batch = 32, Count = 2000, ProjectedSize = 32;

    private static readonly AddingTask Task = new(100);
    private static readonly TensorBatch Validation = Task.Sample(Count, new RandomStream(1, "validation")), Test = Task
        .Sample(Count, new RandomStream(2, "test"));

    // Cells without U would otherwise need a thousand units for as many weights.
    private readonly Linear projection;
    private readonly SequenceModule layer;
    private readonly Linear head;
    private readonly RandomStream training;

    public AddingLearner(CellKind cell, int units, int seed)
    {
        var random = new RandomStream((ulong)seed);
        projection = Add("projection", new Linear(2, ProjectedSize, random.Fork("projection")));
        layer = Add("layer", cell.Create(ProjectedSize, units, random.Fork("layer")));
        Initialize.Keras(layer, random.Fork("start"));
        head = Add("head", new Linear(units, 1, random.Fork("head")));
        training = random.Fork("training");
    }

    /// <summary>The answer 1 to everything.</summary>
    public static IEnumerable<(string Name, double Score)> Baselines() =>
        [("always 1", Test.Targets.ToArray().Average(static sum => (sum - 1.0) * (sum - 1.0)))];

    public override Func<Tensor> NextStep()
    {
        var batch = Task.Sample(Batch, training);
        return () => LossOf(batch);
    }

    public override double Score(bool onTest)
    {
        using var pause = Tape.Pause();
        return LossOf(onTest ? Test : Validation).Item();
    }

    private Tensor LossOf(TensorBatch batch) =>
        Loss.MeanSquaredError(head.Forward(layer.ForwardLast(projection.Forward(batch.Inputs))), batch.Targets);
}
