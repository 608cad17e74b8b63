using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Models;

/// <summary>Forecasts the next values of a series from a window of past ones.</summary>
/// <remarks>
/// N = windows, T = window, F = features, H = hidden size: recurrent layers read the window [N, T, F]; a linear layer
/// turns the top layer's last hidden state [N, H] into the forecasts [N, horizon]. The parts are named rnn and head.
/// </remarks>
public sealed partial class Forecaster : Module
{
    private const int PredictionBatch = 256;

    private readonly SequenceModule rnn;
    private readonly Dropout dropout;
    private readonly Linear head;

    /// <summary>A forecaster with initial weights from the settings' seed.</summary>
    public Forecaster(ForecasterSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Settings = settings;
        var random = new RandomStream(settings.Seed);
        rnn = Add(
            "rnn",
            settings.Cell.Create(settings.Features, settings.HiddenSize, random.Fork("rnn"), settings.Layers, dropout: settings.Dropout));
        dropout = Add("dropout", new Dropout(settings.Dropout, random.Fork("dropout")));
        head = Add("head", new Linear(settings.HiddenSize, settings.Horizon, random.Fork("head")));
    }

    /// <summary>What it was built from.</summary>
    public ForecasterSettings Settings { get; }

    /// <summary>How the series was scaled, to keep with the model; null when it was not.</summary>
    public IScaler? Scaler { get; set; }

    /// <summary>[N, horizon]: forecasts in scaled units, recorded for training.</summary>
    /// <param name="inputs">[N, T, F] windows, oldest value first.</param>
    /// <exception cref="ShapeException">The last dimension is not F.</exception>
    public Tensor Forward(Tensor inputs)
    {
        CheckInputs(inputs);
        return head.Forward(dropout.Forward(rnn.ForwardLast(inputs)));
    }

    /// <summary>[N, horizon]: forecasts in scaled units; dropout is off and nothing is recorded.</summary>
    /// <param name="inputs">[N, T, F] windows, oldest value first.</param>
    /// <exception cref="ShapeException">The last dimension is not F.</exception>
    public Tensor Predict(Tensor inputs)
    {
        CheckInputs(inputs);
        var (count, length) = (inputs.Shape[0], inputs.Shape[1] * inputs.Shape[2]);
        var predictions = Tensor.Zeros(count, Settings.Horizon);
        using var inference = new InferenceScope(this);
        for (var start = 0; start < count; start += PredictionBatch)
        {
            inference.Next();
            var size = Math.Min(PredictionBatch, count - start);
            var batch = Tensor.From([size, inputs.Shape[1], inputs.Shape[2]], inputs.Values.Slice(start * length, size * length));
            Forward(batch).Values.CopyTo(predictions.Values[(start * Settings.Horizon)..]);
        }
        return predictions;
    }

    /// <summary>[N, steps]: forecasts beyond the horizon, each fed back as the newest value of the window that gives the next.</summary>
    /// <remarks>Errors feed back too: this shows what a model has learnt of a series' course, not how well it forecasts.</remarks>
    /// <param name="inputs">[N, T, 1] windows, oldest value first.</param>
    /// <param name="steps">How many values ahead.</param>
    /// <exception cref="InvalidOperationException">The model reads more than one feature, and does not forecast the others.</exception>
    public Tensor FreeRun(Tensor inputs, int steps)
    {
        CheckInputs(inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        if (Settings.Features != 1)
            throw new InvalidOperationException(
                "A free run feeds forecasts back as inputs, so it expects a model of 1 feature but this one reads "
                + $"{Settings.Features}. Forecast with Predict instead.");
        var (count, window) = (inputs.Shape[0], inputs.Shape[1]);
        var (current, result) = (inputs.Clone(), Tensor.Zeros(count, steps));
        for (var done = 0; done < steps; done += Settings.Horizon)
        {
            var next = Predict(current);
            for (var n = 0; n < count; n++)
            {
                var forecasts = next.Values.Slice(n * Settings.Horizon, Settings.Horizon);
                forecasts[..Math.Min(Settings.Horizon, steps - done)].CopyTo(result.Values[(n * steps + done)..]);
                PushBack(current.Values.Slice(n * window, window), forecasts);
            }
        }
        return result;
    }

    /// <summary>Its layers with their output shapes and numbers of weights.</summary>
    public ModelSummary Summary()
    {
        var (cell, hidden) = (Settings.Cell.ToString(), Settings.HiddenSize);
        var rows = new List<SummaryRow>();
        for (var layer = 0; layer < Settings.Layers; layer++)
            rows.Add(
                new(
                    $"rnn, layer {layer + 1}",
                    cell,
                    layer < Settings.Layers - 1 ? $"[N, T, {hidden}]" : $"[N, {hidden}]",
                    rnn.CountOf(layer)));
        rows.Add(new("head", nameof(Linear), $"[N, {Settings.Horizon}]", head.ParameterCount));
        return new ModelSummary($"Forecaster of windows [N, T, {Settings.Features}]", rows, this);
    }

    /// <summary>The window without its oldest values, and with these as its newest.</summary>
    private static void PushBack(Span<float> window, ReadOnlySpan<float> values)
    {
        var kept = Math.Max(0, window.Length - values.Length);
        window[^kept..].CopyTo(window);
        values[^(window.Length - kept)..].CopyTo(window[kept..]);
    }

    private void CheckInputs(Tensor inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Rank != 3 || inputs.Shape[2] != Settings.Features)
            throw new ShapeException(
                $"A forecaster expects windows of shape [N, T, {Settings.Features}] but got {inputs.Shape}: "
                + "the last dimension must equal Features.");
        if (inputs.Length == 0)
            throw new ShapeException($"A forecaster expects at least one window of at least one value but got {inputs.Shape}.");
    }
}
