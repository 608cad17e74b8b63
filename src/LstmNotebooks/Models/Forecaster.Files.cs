using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

public sealed partial class Forecaster
{
    private const string SettingsExtension = ".json";

    /// <summary>
    /// Writes the weights to <paramref name="path"/>, and beside them, under the same name with .json behind it, settings and
    /// scaler.
    /// </summary>
    /// <param name="path">Ends in .safetensors, or in .dat for TorchSharp's own format.</param>
    /// <remarks>Each file is there whole or not at all; an older one stays until then.</remarks>
    public void Save(string path)
    {
        var settings = ForecasterDocument.Of(this).ToJson();
        SaveWeights(path);
        AtomicFile.Write(path + SettingsExtension, stream => stream.Write(settings));
    }

    /// <summary>The forecaster that was saved there.</summary>
    /// <remarks>
    /// Settings that an older version wrote, with .json in place of the weights' extension, are read where there are no others.
    /// </remarks>
    /// <exception cref="FileNotFoundException">The weights or the settings beside them are not there.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the weights are of another model than the settings.</exception>
    public static Forecaster Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var settingsPath = path + SettingsExtension;
        if (!File.Exists(settingsPath) && File.Exists(Path.ChangeExtension(path, SettingsExtension)))
            settingsPath = Path.ChangeExtension(path, SettingsExtension);
        if (!File.Exists(settingsPath) && !File.Exists(path))
            throw new FileNotFoundException($"There is no model {path}. Check the path, or train the model and save it there first.", path);
        if (!File.Exists(settingsPath))
            throw new FileNotFoundException(
                $"There is no {settingsPath}, which Save writes beside the weights. For weights alone, "
                + "build a Forecaster of their settings and call LoadWeights.",
                settingsPath);
        var forecaster = ForecasterDocument.Read(settingsPath).Create(Path.GetFileName(settingsPath));
        forecaster.LoadWeights(path);
        return forecaster;
    }

    /// <summary>Writes the weights alone: safetensors, or TorchSharp's own format when the path ends in .dat.</summary>
    public void SaveWeights(string path) => WeightFiles.Save(this, path);

    /// <summary>
    /// Reads the weights alone, from safetensors or TorchSharp's .dat; the model stays as it was unless the file fits it whole.
    /// </summary>
    /// <param name="path">Where from.</param>
    /// <param name="names">
    /// How names of the file begin, and how the model's do instead, as in LoadWeights(path, ("lstm.", "rnn."), ("fc.", "head."));
    /// null leaves tensors out.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or of another model; the message says so, or the pairs of names that help.
    /// </exception>
    public void LoadWeights(string path, params IReadOnlyList<(string InFile, string? InModel)> names) =>
        WeightFiles.Read(this, path, names);
}
