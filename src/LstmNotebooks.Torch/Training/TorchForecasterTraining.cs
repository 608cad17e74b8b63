using LstmNotebooks.Data;
using LstmNotebooks.Numerics;
using LstmNotebooks.TimeSeries;
using LstmNotebooks.Training;

namespace LstmNotebooks.Torch;

/// <summary>Trains and judges forecasters on TorchSharp, as <see cref="ForecasterTraining"/> does on the library's engine.</summary>
public static class TorchForecasterTraining
{
    /// <summary>Trains on the windows of a series' training part; batches come in the order in which the library takes them.</summary>
    /// <param name="model">Its weights change.</param>
    /// <param name="training">Inputs [N, T, F] and targets [N, horizon], in scaled units.</param>
    /// <param name="validation">What to judge by after every epoch; null for nothing.</param>
    /// <param name="options">Epochs, batch size and the rest; the order of examples is drawn from the model's seed unless set here.</param>
    /// <param name="optimizer">Of the model's parameters; Adam with its defaults when null.</param>
    /// <exception cref="ShapeException">The windows do not fit the model's features or horizon.</exception>
    public static History Fit(
        this TorchForecaster model,
        Windows training,
        Windows? validation = null,
        TrainerOptions? options = null,
        torch.optim.Optimizer? optimizer = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(training);
        options ??= new TrainerOptions();
        var chosen = options with { Seed = options.Seed ?? model.Settings.Seed };
        return TorchTrainer.Fit(model, batch => LossOf(model, batch), ForecasterTraining.DataOf(model.Settings, training),
            optimizer, chosen, validation is null ? null : ForecasterTraining.DataOf(model.Settings, validation));
    }

    /// <summary>The mean squared error a window, in scaled units.</summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="windows">What to judge by.</param>
    public static double Evaluate(this TorchForecaster model, Windows windows)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(windows);
        return TorchTrainer.Evaluate(model, batch => LossOf(model, batch), ForecasterTraining.DataOf(model.Settings, windows));
    }

    private static TorchScore LossOf(TorchForecaster model, TensorBatch batch) =>
        new(torch.nn.functional.mse_loss(model.call(batch.Inputs.ToTorch()), batch.Targets.ToTorch()), null);
}
