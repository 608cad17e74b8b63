using System.Text.Json;
using LstmNotebooks.Nn;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>
/// A model with a vocabulary, or two, in one safetensors file: weights under PyTorch's names, and with them settings and
/// vocabulary.
/// </summary>
/// <param name="kind">What messages call the model, such as "text classifier".</param>
/// <param name="typeName">Its class.</param>
internal sealed class VocabularyFile(string kind, string typeName)
{
    private const string ThisVersion = "1";
    private const string SettingsKey = "settings";
    private const string VocabularyKey = "vocabulary";
    private const string TargetKey = "target vocabulary";
    private const string VersionKeys = "lstm-notebooks-";

    private string VersionKey => VersionKeys + kind.Replace(' ', '-');

    /// <summary>Writes a model whole or not at all.</summary>
    public void Write(string path, Module model, Vocabulary vocabulary, string settings, Vocabulary? target = null)
    {
        CheckPath(path);
        var metadata = new Dictionary<string, string>
        {
            [VersionKey] = ThisVersion,
            [SettingsKey] = settings,
            [VocabularyKey] = string.Join('\n', vocabulary.ToLines()),
        };
        if (target is not null)
            metadata[TargetKey] = string.Join('\n', target.ToLines());
        SafeTensorsFile.Write(path, WeightFiles.TensorsOf(model), metadata);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="path">Where it was written.</param>
    /// <param name="create">The model of some settings and a vocabulary, with any weights.</param>
    /// <exception cref="InvalidDataException">The file is damaged, of another version, or holds something else.</exception>
    public TModel Read<TModel>(string path, Func<string, Vocabulary, TModel> create) where TModel : Module =>
        Read(path, (metadata, file) => create(metadata[SettingsKey], VocabularyOf(metadata, VocabularyKey, file)));

    /// <summary>Reads a model that was written with a target vocabulary.</summary>
    /// <param name="path">Where it was written.</param>
    /// <param name="create">The model of some settings and both vocabularies, with any weights.</param>
    /// <exception cref="InvalidDataException">The file is damaged, of another version, or holds something else.</exception>
    public TModel ReadPair<TModel>(string path, Func<string, Vocabulary, Vocabulary, TModel> create) where TModel : Module =>
        Read(
            path,
            (metadata, file) => create(
                metadata[SettingsKey], VocabularyOf(metadata, VocabularyKey, file), VocabularyOf(metadata, TargetKey, file)));

    private TModel Read<TModel>(string path, Func<IReadOnlyDictionary<string, string>, string, TModel> create) where TModel : Module
    {
        CheckPath(path);
        var file = Path.GetFileName(path);
        var (tensors, metadata) = SafeTensorsFile.Read(path);
        if (!metadata.TryGetValue(VersionKey, out var version)
            && metadata.Keys.FirstOrDefault(static key => key.StartsWith(VersionKeys, StringComparison.Ordinal)) is { } other)
            throw new InvalidDataException(
                $"{file}: this is no saved {kind} but a saved {other[VersionKeys.Length..].Replace('-', ' ')}. Load it as what it is.");
        if (version is null)
            throw new InvalidDataException(
                $"{file}: this is no saved {kind} but another safetensors file. For weights alone, "
                + $"build a {typeName} of their settings and call LoadWeights.");
        if (version != ThisVersion)
            throw new InvalidDataException(
                $"{file}: the {kind} is of version {version} but this library reads version {ThisVersion}. "
                + "Load it with the library that saved it.");
        var model = Create(metadata, file, create);
        WeightFiles.SetTensors(model, tensors, file);
        return model;
    }

    private static Vocabulary VocabularyOf(IReadOnlyDictionary<string, string> metadata, string key, string file) =>
        Vocabulary.OfLines(metadata[key].Split('\n'), $"{file}, {key}");

    private TModel Create<TModel>(
        IReadOnlyDictionary<string, string> metadata, string file, Func<IReadOnlyDictionary<string, string>, string, TModel> create)
    {
        try
        {
            return create(metadata, file);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or ArgumentException)
        {
            throw new InvalidDataException($"{file}: these are no settings of a {kind} ({error.Message}).", error);
        }
    }

    private void CheckPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Path.GetExtension(path).Equals(".safetensors", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException(
                $"A {kind}'s file is expected to end in .safetensors but got {path}. "
                + "Weights alone go to TorchSharp's .dat with SaveWeights.",
                nameof(path));
    }
}
