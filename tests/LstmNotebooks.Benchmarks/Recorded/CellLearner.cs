using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Benchmarks;

/// <summary>One network with one cell on one task, in training.</summary>
/// <remarks>What a step learns from is drawn before its clock starts, so that times are those of the network.</remarks>
internal abstract class CellLearner : Module
{
    private Adam? optimizer;

    /// <summary>Adam's, to be set before the first step.</summary>
    public double LearningRate { get; init; }

    /// <summary>Prepares the next step; returns its loss as something to be computed.</summary>
    public abstract Func<Tensor> NextStep();

    /// <summary>The score on the validation part, or on the test part; lower is better.</summary>
    public abstract double Score(bool onTest);

    /// <summary>Learns from the loss of a step; false where it is no number any more.</summary>
    public bool Learn(Func<Tensor> loss)
    {
        optimizer ??= new Adam(Parameters, LearningRate) { Clipping = GradientClipping.ByNorm(1) };
        var value = loss();
        if (!float.IsFinite(value.Item()))
            return false;
        value.Backward();
        optimizer.Step();
        return true;
    }
}
