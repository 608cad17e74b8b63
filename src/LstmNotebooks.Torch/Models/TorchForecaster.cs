using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using TorchSharp.Modules;

namespace LstmNotebooks.Torch;

/// <summary>The library's <see cref="Forecaster"/> as a module of TorchSharp: the same settings, parts, names and results.</summary>
/// <remarks>
/// N = windows, T = window, F = features: recurrent layers read [N, T, F], and a linear layer turns the top layer's last state into
/// [N, horizon].
/// </remarks>
public sealed class TorchForecaster : torch.nn.Module<TorchTensor, TorchTensor>
{
    private readonly TorchLayers layers;
    private readonly torch.nn.Module rnn;
    private readonly Dropout dropout;
    private readonly Linear head;

    /// <summary>A forecaster with the initial weights of the library's with these settings.</summary>
    /// <exception cref="ArgumentException">TorchSharp has no such cell.</exception>
    /// <exception cref="LibTorchException">libtorch cannot be loaded; the message says why and what to do.</exception>
    public TorchForecaster(ForecasterSettings settings) : base(LibTorch.Require(nameof(TorchForecaster)))
    {
        ArgumentNullException.ThrowIfNull(settings);
        Settings = settings;
        layers = new TorchLayers(
            settings.Cell, settings.Features, settings.HiddenSize, settings.Layers, bidirectional: false, settings.Dropout);
        rnn = layers.Module;
        dropout = torch.nn.Dropout(settings.Dropout);
        head = torch.nn.Linear(settings.HiddenSize, settings.Horizon);
        RegisterComponents();
        this.CopyFrom(new Forecaster(settings));
    }

    /// <summary>What it was built from.</summary>
    public ForecasterSettings Settings { get; }

    /// <summary>A forecaster with the settings and weights of the library's.</summary>
    public static TorchForecaster FromLibrary(Forecaster model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var forecaster = new TorchForecaster(model.Settings);
        forecaster.CopyFrom(model);
        return forecaster;
    }

    /// <summary>The library's forecaster with the same settings and weights.</summary>
    public Forecaster ToLibrary()
    {
        var model = new Forecaster(Settings);
        this.CopyTo(model);
        return model;
    }

    /// <summary>[N, horizon] forecasts in scaled units.</summary>
    /// <param name="input">[N, T, F] windows, oldest value first.</param>
    /// <exception cref="ShapeException">The last dimension is not F.</exception>
    public override TorchTensor forward(TorchTensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.dim() != 3 || input.shape[2] != Settings.Features)
            throw new ShapeException(
                $"A forecaster expects windows of shape [N, T, {Settings.Features}] but got [{string.Join(", ", input.shape)}]: "
                + "the last dimension must equal Features.");
        using var last = layers.Last(input, lengths: null);
        using var kept = dropout.call(last);
        return head.call(kept);
    }
}
