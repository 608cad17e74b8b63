using LstmNotebooks.Nn;

namespace LstmNotebooks.Torch;

/// <summary>Moves weights between modules of both engines, by their names, equal to the bit.</summary>
public static class TorchWeights
{
    /// <summary>Sets the weights of TorchSharp's module to those of the library's; nothing changes unless all fit.</summary>
    /// <param name="module">TorchSharp's; its parameters have the library's names, as those of <see cref="TorchForecaster"/> do.</param>
    /// <param name="source">The library's.</param>
    /// <exception cref="ArgumentException">A name or a shape does not fit.</exception>
    public static void CopyFrom(this torch.nn.Module module, Module source)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(source);
        Set(module, WeightFiles.TensorsOf(source), "the library's module");
    }

    /// <summary>Sets the weights of the library's module to those of TorchSharp's; nothing changes unless all fit.</summary>
    /// <remarks>TorchSharp's LSTM and RNN add two biases to one sum: where both are set, the library's one is their sum.</remarks>
    /// <param name="module">TorchSharp's.</param>
    /// <param name="target">The library's.</param>
    /// <exception cref="InvalidDataException">A name or a shape does not fit.</exception>
    public static void CopyTo(this torch.nn.Module module, Module target)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(target);
        WeightFiles.SetTensors(target, TensorsOf(module), module.GetName());
    }

    /// <summary>
    /// Writes all weights of TorchSharp's module: safetensors, or TorchSharp's own format when the path ends in .dat; both engines
    /// read them.
    /// </summary>
    /// <exception cref="ArgumentException">The path ends in neither .safetensors nor .dat.</exception>
    public static void SaveWeights(this torch.nn.Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        WeightFiles.Write(path, TensorsOf(module));
    }

    /// <summary>
    /// Reads all weights of TorchSharp's module from a file of either engine; it stays as it was unless the file fits it whole.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="ArgumentException">The path ends in neither .safetensors nor .dat, or a name or a shape does not fit.</exception>
    public static void LoadWeights(this torch.nn.Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        Set(module, WeightFiles.Read(path, []), Path.GetFileName(path));
    }

    /// <summary>All weights, copied.</summary>
    internal static NamedTensor[] TensorsOf(this torch.nn.Module module) =>
        [.. module.named_parameters().Select(static pair => new NamedTensor(pair.name, pair.parameter.ToLibrary()))];

    /// <summary>Sets all weights, once all names and shapes are checked.</summary>
    internal static void Set(this torch.nn.Module module, IReadOnlyList<NamedTensor> tensors, string source)
    {
        var parameters = module.named_parameters().ToDictionary(
            static pair => pair.name, static pair => pair.parameter, StringComparer.Ordinal);
        Check(parameters, tensors, source);
        using var still = torch.no_grad();
        foreach (var (name, value) in tensors)
        {
            using var copy = value.ToTorch();
            parameters[name].copy_(copy);
        }
    }

    private static void Check(Dictionary<string, TorchParameter> parameters, IReadOnlyList<NamedTensor> tensors, string source)
    {
        foreach (var (name, value) in tensors)
        {
            if (!parameters.TryGetValue(name, out var parameter))
                throw new ArgumentException(
                    $"TorchSharp's module has no parameter '{name}', which {source} has; "
                    + $"it has {string.Join(", ", parameters.Keys)}. Register its parts under those names, "
                    + "or build it with the same settings.");
            if (!parameter.shape.SequenceEqual(TorchTensors.SizesOf(value.Shape)))
                throw new ArgumentException(
                    $"TorchSharp's '{name}' has shape [{string.Join(", ", parameter.shape)}] but {source} has {value.Shape}: "
                    + "build both with the same settings.");
        }
        if (parameters.Keys.Except(tensors.Select(static tensor => tensor.Name), StringComparer.Ordinal).FirstOrDefault() is { } more)
            throw new ArgumentException(
                $"TorchSharp's module has a parameter '{more}', which {source} lacks: build both with the same settings.");
    }
}
