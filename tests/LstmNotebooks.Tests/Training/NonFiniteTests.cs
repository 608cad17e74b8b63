using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Training;

/// <summary>Training stops where numbers stop being finite, and says where that came from.</summary>
public sealed class NonFiniteTests
{
    private static readonly TrainerOptions Quiet = new() { Epochs = 3, BatchSize = 4, Progress = TextWriter.Null };

    [Fact]
    public void Fit_InfiniteInput_StopsAtItsStepAndNamesTheParameter()
    {
        var model = new SmallNetwork(dropout: 0);
        var data = SmallNetwork.Examples(8);
        data.Inputs[5, 0] = float.NaN; // In the second of two batches.
        int[]? before = null;

        var error = Assert.Throws<NotFiniteNumberException>(() => Trainer.Fit(model, batch =>
        {
            before = model.Bits;
            return model.Loss(batch);
        }, data, model.Optimizer, Quiet with { Shuffle = false }));

        Assert.Contains(
            "Training stopped at epoch 1, step 2 of 2: the loss is NaN, and the gradient of 'hidden.weight' is not finite", error.Message);
        Assert.Equal(before, model.Bits);
        Assert.Equal(1, model.Optimizer.StepCount);
    }

    [Fact]
    public void Fit_InfiniteWeights_NamesThem()
    {
        var model = new SmallNetwork(dropout: 0);
        model.Parameters[2].Value.Values[0] = float.PositiveInfinity;

        var error = Assert.Throws<NotFiniteNumberException>(
            () => Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), model.Optimizer, Quiet));

        Assert.Contains("epoch 1, step 1 of 2", error.Message);
        Assert.Contains("weights of 'output.weight' are not finite", error.Message);
    }

    [Fact]
    public void Fit_FiniteLossInfiniteGradient_NamesTheParameter()
    {
        var model = new SmallNetwork(dropout: 0);

        // log of the smallest float is about −103, but its slope is more than a float holds.
        var error = Assert.Throws<NotFiniteNumberException>(
            () => Trainer.Fit(
                model, batch => model.Loss(batch).Add(InfiniteSlope(model)), SmallNetwork.Examples(8), model.Optimizer, Quiet));

        Assert.Contains("epoch 1, step 1 of 2: the gradient of 'output.bias' is not finite though the loss is", error.Message);
    }

    [Fact]
    public void Fit_NaNInValidation_SaysSo()
    {
        var model = new SmallNetwork(dropout: 0);
        var validation = SmallNetwork.Examples(4);
        validation.Targets[0, 0] = float.NaN;

        var error = Assert.Throws<NotFiniteNumberException>(
            () => Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), model.Optimizer, Quiet, validation));

        Assert.Contains(
            "epoch 1, validation: the loss is NaN though every weight is finite, so it lies in the validation data", error.Message);
    }

    private static Tensor InfiniteSlope(SmallNetwork model)
    {
        var bias = model.Parameters[3].Value;
        return bias.Subtract(bias.Clone()).Add(Tensor.Scalar(float.Epsilon)).Log();
    }
}
