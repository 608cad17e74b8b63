using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Adds two marked numbers of a hundred.</summary>
internal sealed class AddingLearner : CellLearner
{
    private const int Batch = 32, Count = 2000;

    private static readonly AddingTask Task = new(100);
    private static readonly TensorBatch Validation = Task.Sample(Count, new RandomStream(1, "validation")), Test = Task.Sample(Count, new RandomStream(2, "test"));

    private readonly SequenceModule layer;
    private readonly Linear head;
    private readonly RandomStream training;

    public AddingLearner(CellKind cell, int units, int seed)
    {
        var random = new RandomStream((ulong)seed);
        layer = Add("layer", cell.Create(2, units, random.Fork("layer")));
        Initialize.Keras(layer, random.Fork("start"));
        head = Add("head", new Linear(units, 1, random.Fork("head")));
        training = random.Fork("training");
    }

    public override Func<Tensor> NextStep()
    {
        var batch = Task.Sample(Batch, training);
        return () => Loss.MeanSquaredError(head.Forward(layer.ForwardLast(batch.Inputs)), batch.Targets);
    }

    public override double Score(bool onTest)
    {
        using var pause = Tape.Pause();
        var batch = onTest ? Test : Validation;
        return Loss.MeanSquaredError(head.Forward(layer.ForwardLast(batch.Inputs)), batch.Targets).Item();
    }
}
