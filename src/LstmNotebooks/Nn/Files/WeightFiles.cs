using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Saves and loads the weights of a module, under PyTorch's names.</summary>
public static class WeightFiles
{
    private const int NamesInMessages = 6;

    /// <summary>Writes all weights: safetensors, or TorchSharp's own format when the path ends in .dat.</summary>
    /// <remarks>When writing fails, an older file of that name stays as it was.</remarks>
    /// <exception cref="ArgumentException">The path ends in neither .safetensors nor .dat.</exception>
    public static void Save(this Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (IsTorchSharp(path))
            TorchSharpFile.Write(path, TensorsOf(module));
        else
            SafeTensorsFile.Write(path, TensorsOf(module));
    }

    /// <summary>Reads all weights, from safetensors or TorchSharp's .dat; the module stays as it was unless the file fits it whole.</summary>
    /// <exception cref="ArgumentException">The path ends in neither .safetensors nor .dat.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another model; the message names file and tensor.</exception>
    public static void Load(this Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        SetTensors(module, IsTorchSharp(path) ? TorchSharpFile.Read(path) : SafeTensorsFile.Read(path).Tensors, Path.GetFileName(path));
    }

    /// <summary>What a weights file of this module holds.</summary>
    internal static IReadOnlyList<NamedTensor> TensorsOf(Module module) =>
        [.. module.FileWeights.Select(static weights => new NamedTensor(weights.Name, weights.IsSecondTerm ? Tensor.Full(weights.Parameter.Shape, 0) : weights.Parameter.Value))];

    /// <summary>Sets all weights to those of a file, once all names and shapes are checked.</summary>
    internal static void SetTensors(Module module, IReadOnlyList<NamedTensor> tensors, string file)
    {
        var byName = tensors.ToDictionary(static tensor => tensor.Name, static tensor => tensor.Value, StringComparer.Ordinal);
        CheckNames(module, byName, file);
        foreach (var weights in module.FileWeights)
        {
            if (byName[weights.Name].Shape != weights.Parameter.Shape)
                throw new InvalidDataException($"{file}: tensor '{weights.Name}' has shape {byName[weights.Name].Shape} but the model's has {weights.Parameter.Shape}: the file is of another model. Build the model with the sizes that it was trained with.");
        }

        foreach (var weights in module.FileWeights.Where(static weights => !weights.IsSecondTerm))
            byName[weights.Name].Values.CopyTo(weights.Parameter.Value.Values);
        foreach (var weights in module.FileWeights.Where(static weights => weights.IsSecondTerm))
            AddTo(weights.Parameter.Value.Values, byName[weights.Name].Values);
    }

    /// <summary>Opens a file to read, with a clear error when it is not there.</summary>
    internal static FileStream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.Exists(path)
            ? File.OpenRead(path)
            : throw new FileNotFoundException($"There is no weights file {path}. Check the path, or train the model and save it there first.", path);
    }

    private static bool IsTorchSharp(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Path.GetExtension(path) switch
        {
            var extension when extension.Equals(".dat", StringComparison.OrdinalIgnoreCase) => true,
            var extension when extension.Equals(".safetensors", StringComparison.OrdinalIgnoreCase) => false,
            _ => throw new ArgumentException($"A weights file is expected to end in .safetensors (PyTorch and others) or .dat (TorchSharp) but got {path}.", nameof(path)),
        };
    }

    private static void CheckNames(Module module, Dictionary<string, Tensor> byName, string file)
    {
        var expected = module.FileWeights.Select(static weights => weights.Name).ToList();
        var missing = expected.Where(name => !byName.ContainsKey(name)).ToList();
        if (missing.Count > 0)
            throw new InvalidDataException($"{file}: there is no {Names(missing)}, which the model has; the file holds {Names([.. byName.Keys])}. It is of another model.");
        var unknown = byName.Keys.Except(expected, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            throw new InvalidDataException($"{file}: the model has no {Names(unknown)}, which the file holds; the model's tensors are {Names(expected)}. The file is of another model.");
    }

    private static string Names(List<string> names) => names.Count switch
    {
        0 => "no tensor",
        <= NamesInMessages => string.Join(", ", names.Select(static name => $"'{name}'")),
        _ => $"{string.Join(", ", names.Take(NamesInMessages).Select(static name => $"'{name}'"))} and {names.Count - NamesInMessages} more",
    };

    /// <summary>Zeros are passed over, so that a file of our own gives back −0 as −0.</summary>
    private static void AddTo(Span<float> values, ReadOnlySpan<float> addends)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (addends[i] != 0)
                values[i] += addends[i];
        }
    }
}
