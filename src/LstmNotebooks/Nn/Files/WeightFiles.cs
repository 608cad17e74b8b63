using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Saves and loads the weights of a module, under PyTorch's names.</summary>
public static class WeightFiles
{
    /// <summary>What a file should be, as messages say it.</summary>
    internal const string Wanted = "weights";

    /// <summary>Writes all weights: safetensors, or TorchSharp's own format when the path ends in .dat.</summary>
    /// <remarks>When writing fails, an older file of that name stays as it was.</remarks>
    /// <exception cref="ArgumentException">The path ends in neither .safetensors nor .dat.</exception>
    public static void Save(this Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        Write(path, TensorsOf(module));
    }

    /// <summary>
    /// Reads all weights, from safetensors or TorchSharp's .dat; the module stays as it was unless the file fits it whole.
    /// </summary>
    /// <remarks>
    /// What PyTorch's wrappers put before names, "module." and "_orig_mod.", is passed over. Other names are changed by pairs: of all
    /// names in the file that begin with the first, that part becomes the second, as in Load(path, ("lstm.", "rnn."), ("fc.",
    /// "head.")); null leaves
    /// those tensors out.
    /// </remarks>
    /// <param name="module">Its weights change.</param>
    /// <param name="path">Where from.</param>
    /// <param name="names">How names of the file begin, and how the module's do instead.</param>
    /// <exception cref="ArgumentException">The path ends in neither .safetensors nor .dat.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or of another model; the message names file and tensor, and the pairs that help where only names differ.
    /// </exception>
    public static void Load(this Module module, string path, params IReadOnlyList<(string InFile, string? InModule)> names) =>
        Read(module, path, names, nameof(Load));

    /// <summary>The same under the name of the method that was called, as messages give it.</summary>
    internal static void Read(
        Module module, string path, IReadOnlyList<(string InFile, string? InModule)> names, [CallerMemberName] string call = "")
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(names);
        List<LeftOutTensor> leftOut = [];
        var tensors = Read(path, leftOut);
        var file = Path.GetFileName(path);
        var renamed = new WeightNames(module, file, names).Apply(tensors);
        try
        {
            Check(renamed, names);
        }
        catch (InvalidDataException error) when (names.Count > 0 && FitsAsItIs())
        {
            throw new InvalidDataException(
                $"{file}: its names fit the model as they are, but not with the pairs given. Leave the pairs out: {call}(path) reads it.",
                error);
        }

        Set(module, renamed);

        void Check(
            IReadOnlyList<NamedTensor> named,
            IReadOnlyList<(string InFile, string? InModule)> pairs) => new WeightCheck(module, named, file, call, pairs).Run(leftOut);

        bool FitsAsItIs()
        {
            try
            {
                Check(new WeightNames(module, file, []).Apply(tensors), []);
                return true;
            }
            catch (InvalidDataException)
            {
                return false;
            }
        }
    }

    /// <summary>Writes tensors in the format that the path's ending names.</summary>
    internal static void Write(string path, IReadOnlyList<NamedTensor> tensors)
    {
        if (IsTorchSharp(path))
            TorchSharpFile.Write(path, tensors);
        else
            SafeTensorsFile.Write(path, tensors);
    }

    /// <summary>Reads tensors in the format that the path's ending names, and lists those that no float holds.</summary>
    internal static IReadOnlyList<NamedTensor> Read(string path, List<LeftOutTensor> leftOut) =>
        IsTorchSharp(path) ? TorchSharpFile.Read(path, leftOut) : ReadSafeTensors(path, leftOut);

    /// <summary>What a weights file of this module holds.</summary>
    internal static IReadOnlyList<NamedTensor> TensorsOf(Module module) =>
        [
            .. module.FileWeights.Select(
                static weights =>
                    new NamedTensor(
                        weights.Name, weights.IsSecondTerm ? Tensor.Full(weights.Parameter.Shape, 0) : weights.Parameter.Value)),
        ];

    /// <summary>Sets all weights to those of a file, once all names and shapes are checked.</summary>
    internal static void SetTensors(Module module, IReadOnlyList<NamedTensor> tensors, string file)
    {
        new WeightCheck(module, tensors, file, nameof(Load), []).Run([]);
        Set(module, tensors);
    }

    private static void Set(Module module, IReadOnlyList<NamedTensor> tensors)
    {
        var byName = tensors.ToDictionary(static tensor => tensor.Name, static tensor => tensor.Value, StringComparer.Ordinal);
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
            : throw new FileNotFoundException(
                $"There is no weights file {path}. Check the path, or train the model and save it there first.", path);
    }

    /// <summary>The beginning of a file, which is then at its start.</summary>
    internal static byte[] Head(Stream stream)
    {
        stream.Position = 0;
        var head = new byte[OtherFile.Length];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..count];
    }

    private static bool IsTorchSharp(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Path.GetExtension(path) switch
        {
            var extension when extension.Equals(".dat", StringComparison.OrdinalIgnoreCase) => true,
            var extension when extension.Equals(".safetensors", StringComparison.OrdinalIgnoreCase) => false,
            _ => throw new ArgumentException(
                $"A weights file is expected to end in .safetensors (PyTorch and others) or .dat (TorchSharp) but got {path}.",
                nameof(path)),
        };
    }

    private static IReadOnlyList<NamedTensor> ReadSafeTensors(string path, List<LeftOutTensor> leftOut)
    {
        var read = SafeTensorsFile.Read(path);
        leftOut.AddRange(read.LeftOut);
        return read.Tensors;
    }

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
