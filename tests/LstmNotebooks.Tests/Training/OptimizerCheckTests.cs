using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.TimeSeries;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Training;

/// <summary>A model that is made anew without its optimizer, as when one of two cells is run again.</summary>
public sealed class OptimizerCheckTests
{
    private static readonly TrainerOptions Quiet = new() { Epochs = 2, BatchSize = 4, Progress = TextWriter.Null };

    [Fact]
    public void Fit_OptimizerOfAnotherModel_SaysToMakeItAnew()
    {
        var optimizer = new SmallNetwork().Optimizer;
        var model = new SmallNetwork();
        var before = model.Bits;

        var error = Assert.Throws<ArgumentException>(() => Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), optimizer, Quiet));

        Assert.StartsWith(
            "The optimizer, Adam, trains none of the model's 4 parameters: its own 4 parameters belong to another model, "
            + "such as one that was replaced when the model was created again. Create the optimizer again too: "
            + "new Adam(model.Parameters, learningRate: 0.02).",
            error.Message);
        Assert.Equal(before, model.Bits);
        Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), new Adam(model.Parameters, learningRate: 0.02), Quiet);
        Assert.NotEqual(before, model.Bits);
    }

    [Fact]
    public void Fit_ForecasterAndOptimizerOfAnother_IsAnError()
    {
        var windows = Windows.Create([.. Enumerable.Range(0, 20).Select(static step => Math.Sin(0.3 * step))], 5);
        var settings = new ForecasterSettings { HiddenSize = 4, Seed = 1 };
        var optimizer = new Sgd(new Forecaster(settings).Parameters, learningRate: 0.01f);

        var error = Assert.Throws<ArgumentException>(() => new Forecaster(settings).Fit(windows, options: Quiet, optimizer: optimizer));

        Assert.Contains("Create the optimizer again too: new Sgd(model.Parameters, learningRate: 0.01).", error.Message);
    }

    [Fact]
    public void Fit_LossOfAnotherModel_SaysSoInsteadOfLearningNothing()
    {
        var (old, model) = (new SmallNetwork(), new SmallNetwork());

        var error = Assert.Throws<InvalidOperationException>(
            () => Trainer.Fit(model, old.Loss, SmallNetwork.Examples(8), model.Optimizer, Quiet));

        Assert.StartsWith(
            "The loss of epoch 1, step 1 of 2 does not depend on any parameter of the optimizer, Adam, so nothing would be learnt.",
            error.Message);
    }

    [Fact]
    public void Fit_OptimizerOfSomeParameters_TrainsThoseAlone()
    {
        var model = new SmallNetwork(dropout: 0);
        var first = model.Parameters[0].Value.ToArray();
        var last = model.Parameters[^1].Value.ToArray();

        Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), new Adam([model.Parameters[^1]]), Quiet);

        Assert.Equal(first, model.Parameters[0].Value.ToArray());
        Assert.NotEqual(last, model.Parameters[^1].Value.ToArray());
    }

    [Fact]
    public void Fit_FrozenPart_TrainsTheOther()
    {
        var model = new SmallNetwork(dropout: 0);
        model.Parameters[0].IsTrainable = false;
        var last = model.Parameters[^1].Value.ToArray();

        Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), model.Optimizer, Quiet);

        Assert.NotEqual(last, model.Parameters[^1].Value.ToArray());
    }

    [Fact]
    public void Fit_OptimizerOfTwoModels_TrainsTheOneInHand()
    {
        var (other, model) = (new SmallNetwork(seed: 2), new SmallNetwork());
        var before = model.Bits;

        Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), new Adam([.. other.Parameters, .. model.Parameters]), Quiet);

        Assert.NotEqual(before, model.Bits);
    }

    [Fact]
    public void Fit_NothingButFrozenParameters_SaysSo()
    {
        var model = new SmallNetwork();
        foreach (var parameter in model.Parameters)
            parameter.IsTrainable = false;

        var error = Assert.Throws<ArgumentException>(
            () => Trainer.Fit(model, model.Loss, SmallNetwork.Examples(8), model.Optimizer, Quiet));

        Assert.StartsWith(
            "The optimizer, Adam, trains nothing: of the model's 4 parameters, all those it holds are frozen.", error.Message);
    }
}
