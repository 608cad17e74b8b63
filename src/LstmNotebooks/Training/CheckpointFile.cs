using System.Globalization;
using System.Text.Json;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>Checkpoints as files, which are there whole or not at all.</summary>
/// <remarks>
/// A safetensors file: tensors model.NAME, best.NAME, and first.I and second.I (moments of the optimizer's parameter I);
/// in the metadata a version, the optimizer, and the numbers as JSON.
/// </remarks>
internal static class CheckpointFile
{
    private const string Version = "1";
    private const string VersionKey = "lstm-notebooks-checkpoint";
    private const string NumbersKey = "numbers";
    private const string OptimizerKey = "optimizer";
    private const string StepsKey = "optimizer-steps";
    private const string ParametersKey = "optimizer-parameters";
    private const string ModelPrefix = "model.";
    private const string BestPrefix = "best.";
    private const string FirstPrefix = "first.";
    private const string SecondPrefix = "second.";

    public static void Write(string path, Checkpoint checkpoint)
    {
        var optimizer = checkpoint.Optimizer;
        List<NamedTensor> tensors =
        [
            .. checkpoint.Weights.Select(static tensor => tensor with { Name = ModelPrefix + tensor.Name }),
            .. checkpoint.BestWeights.Select(static tensor => tensor with { Name = BestPrefix + tensor.Name }),
            .. Moments(FirstPrefix, optimizer.FirstMoments),
            .. Moments(SecondPrefix, optimizer.SecondMoments),
        ];
        SafeTensorsFile.Write(path, tensors, new Dictionary<string, string>
        {
            [VersionKey] = Version,
            [NumbersKey] = JsonSerializer.Serialize(checkpoint.Numbers),
            [OptimizerKey] = optimizer.Optimizer,
            [StepsKey] = optimizer.StepCount.ToString(CultureInfo.InvariantCulture),
            [ParametersKey] = optimizer.FirstMoments.Count.ToString(CultureInfo.InvariantCulture),
        });
    }

    public static Checkpoint Read(string path)
    {
        var file = Path.GetFileName(path);
        var (tensors, metadata) = SafeTensorsFile.Read(path);
        if (!metadata.TryGetValue(VersionKey, out var version))
            throw new InvalidDataException(
                $"{file}: this is no checkpoint of a training but another safetensors file. Load weights with model.Load.");
        if (version != Version)
            throw new InvalidDataException(
                $"{file}: the checkpoint is of version {version} but this library reads version {Version}. "
                + "Resume with the library that wrote it.");
        try
        {
            var numbers = JsonSerializer.Deserialize<CheckpointNumbers>(metadata[NumbersKey])!;
            var parameters = int.Parse(metadata[ParametersKey], CultureInfo.InvariantCulture);
            var steps = long.Parse(metadata[StepsKey], CultureInfo.InvariantCulture);
            var optimizer = new OptimizerState(
                metadata[OptimizerKey],
                steps,
                numbers.StartingRate,
                Moments(FirstPrefix, tensors, parameters),
                Moments(SecondPrefix, tensors, parameters));
            return new Checkpoint(numbers, Named(ModelPrefix, tensors), Named(BestPrefix, tensors), optimizer);
        }
        catch (Exception error) when (error is JsonException or FormatException or OverflowException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{file}: the checkpoint is damaged ({error.Message}). Delete it to start anew.", error);
        }
    }

    private static IEnumerable<NamedTensor> Moments(string prefix, IReadOnlyList<float[]?> moments)
    {
        for (var i = 0; i < moments.Count; i++)
        {
            if (moments[i] is { } moment)
                yield return new(string.Create(CultureInfo.InvariantCulture, $"{prefix}{i}"), new Tensor([moment.Length], moment));
        }
    }

    private static float[]?[] Moments(string prefix, IReadOnlyList<NamedTensor> tensors, int parameters)
    {
        var moments = new float[]?[parameters];
        foreach (var (name, value) in Named(prefix, tensors))
        {
            var index = int.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture);
            if (index >= parameters)
                throw new FormatException($"moments of parameter {index} of {parameters}");
            moments[index] = value.ToArray();
        }
        return moments;
    }

    private static NamedTensor[] Named(string prefix, IReadOnlyList<NamedTensor> tensors) =>
        [
            .. tensors.Where(tensor => tensor.Name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(tensor => tensor with { Name = tensor.Name[prefix.Length..] }),
        ];
}
