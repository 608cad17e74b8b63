using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

public sealed partial class Forecaster
{
    /// <summary>Writes the weights to <paramref name="path"/>, and beside them, as NAME.json, settings and scaler.</summary>
    /// <param name="path">Ends in .safetensors, or in .dat for TorchSharp's own format.</param>
    /// <remarks>Each file is there whole or not at all; an older one stays until then.</remarks>
    public void Save(string path)
    {
        var settings = ForecasterDocument.Of(this).ToJson();
        SaveWeights(path);
        AtomicFile.Write(SettingsPath(path), stream => stream.Write(settings));
    }

    /// <summary>The forecaster that was saved there.</summary>
    /// <exception cref="FileNotFoundException">The weights or the settings beside them are not there.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the weights are of another model than the settings.</exception>
    public static Forecaster Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var settingsPath = SettingsPath(path);
        if (!File.Exists(settingsPath) && !File.Exists(path))
            throw new FileNotFoundException($"There is no model {path}. Check the path, or train the model and save it there first.", path);
        if (!File.Exists(settingsPath))
            throw new FileNotFoundException($"There is no {settingsPath}, which Save writes beside the weights. For weights alone, build a Forecaster of their settings and call LoadWeights.", settingsPath);
        var forecaster = ForecasterDocument.Read(settingsPath).Create(Path.GetFileName(settingsPath));
        forecaster.LoadWeights(path);
        return forecaster;
    }

    /// <summary>Writes the weights alone: safetensors, or TorchSharp's own format when the path ends in .dat.</summary>
    public void SaveWeights(string path) => WeightFiles.Save(this, path);

    /// <summary>Reads the weights alone, from safetensors or TorchSharp's .dat; the model stays as it was unless the file fits it whole.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or of another model.</exception>
    public void LoadWeights(string path) => WeightFiles.Load(this, path);

    private static string SettingsPath(string path) => Path.ChangeExtension(path, ".json");
}
