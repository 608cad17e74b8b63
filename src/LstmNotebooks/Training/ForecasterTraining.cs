using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Training;

/// <summary>Trains and judges forecasters.</summary>
public static class ForecasterTraining
{
    /// <summary>Trains on the windows of a series' training part.</summary>
    /// <param name="model">Its weights change.</param>
    /// <param name="training">Inputs [N, T, F] and targets [N, horizon], in scaled units.</param>
    /// <param name="validation">What to judge by after every epoch; null for nothing.</param>
    /// <param name="options">Epochs, batch size and the rest; the order of examples is drawn from the model's seed unless set here.</param>
    /// <param name="optimizer">Of the model's parameters; Adam with its defaults when null.</param>
    /// <param name="loss">[1] of predictions and targets, both [B, horizon]; the mean squared error when null.</param>
    /// <exception cref="ShapeException">The windows do not fit the model's features or horizon.</exception>
    public static History Fit(
        this Forecaster model,
        Windows training,
        Windows? validation = null,
        TrainerOptions? options = null,
        Optimizer? optimizer = null,
        Func<Tensor, Tensor, Tensor>? loss = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(training);
        var chosen = options ?? new TrainerOptions();
        return Trainer.Fit(model, LossOf(model, loss), DataOf(model.Settings, training), optimizer ?? new Adam(model.Parameters),
            chosen with { Seed = chosen.Seed ?? model.Settings.Seed }, validation is null ? null : DataOf(model.Settings, validation));
    }

    /// <summary>The mean loss a window, in scaled units.</summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="windows">What to judge by.</param>
    /// <param name="loss">[1] of predictions and targets, both [B, horizon]; the mean squared error when null.</param>
    public static double Evaluate(this Forecaster model, Windows windows, Func<Tensor, Tensor, Tensor>? loss = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(windows);
        return Trainer.Evaluate(model, LossOf(model, loss), DataOf(model.Settings, windows));
    }

    private static Func<TensorBatch, Tensor> LossOf(Forecaster model, Func<Tensor, Tensor, Tensor>? loss)
    {
        var chosen = loss ?? Loss.MeanSquaredError;
        return batch => chosen(model.Forward(batch.Inputs), batch.Targets);
    }

    /// <exception cref="ShapeException">The windows do not fit the model's features or horizon.</exception>
    internal static TensorDataset DataOf(ForecasterSettings settings, Windows windows)
    {
        var (features, horizon) = (windows.Inputs.Shape[2], windows.Targets.Shape[1]);
        return (features, horizon) == (settings.Features, settings.Horizon)
            ? new TensorDataset(windows.Inputs, windows.Targets)
            : throw new ShapeException(
                $"The forecaster reads {settings.Features} features and forecasts {settings.Horizon} ahead, "
                + $"but the windows have {features} features and {horizon} targets. Build one to fit the other.");
    }
}
