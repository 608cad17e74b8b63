using System.Text.Json;
using LstmNotebooks.Nn;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

public sealed partial class TextClassifier
{
    private const string ThisVersion = "1";
    private const string VersionKey = "lstm-notebooks-text-classifier";
    private const string SettingsKey = "settings";
    private const string VocabularyKey = "vocabulary";

    /// <summary>Writes the whole model to one file: weights under PyTorch's names, and with them classes, settings, tokenizer and vocabulary.</summary>
    /// <param name="path">Ends in .safetensors.</param>
    /// <remarks>The file is there whole or not at all; an older one stays until then.</remarks>
    /// <exception cref="NotSupportedException">The tokenizer is not one of this library.</exception>
    public void Save(string path)
    {
        CheckPath(path);
        SafeTensorsFile.Write(path, WeightFiles.TensorsOf(this), new Dictionary<string, string>
        {
            [VersionKey] = ThisVersion,
            [SettingsKey] = TextClassifierDocument.Of(this).ToJson(),
            [VocabularyKey] = string.Join('\n', Vocabulary.ToLines()),
        });
    }

    /// <summary>The classifier that was saved there; it predicts the same bits.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, of another version, or holds something else.</exception>
    public static TextClassifier Load(string path)
    {
        CheckPath(path);
        var file = Path.GetFileName(path);
        var (tensors, metadata) = SafeTensorsFile.Read(path);
        if (!metadata.TryGetValue(VersionKey, out var version))
            throw new InvalidDataException($"{file}: this is no saved text classifier but another safetensors file. For weights alone, build a TextClassifier of their settings and call LoadWeights.");
        if (version != ThisVersion)
            throw new InvalidDataException($"{file}: the text classifier is of version {version} but this library reads version {ThisVersion}. Load it with the library that saved it.");
        var model = Create(metadata, file);
        WeightFiles.SetTensors(model, tensors, file);
        return model;
    }

    /// <summary>Writes the weights alone: safetensors, or TorchSharp's own format when the path ends in .dat.</summary>
    public void SaveWeights(string path) => WeightFiles.Save(this, path);

    /// <summary>Reads the weights alone, from safetensors or TorchSharp's .dat; the model stays as it was unless the file fits it whole.</summary>
    /// <param name="path">Where from.</param>
    /// <param name="names">How names of the file begin, and how the model's do instead, as in LoadWeights(path, ("lstm.", "rnn."), ("fc.", "head.")); null leaves tensors out.</param>
    /// <exception cref="InvalidDataException">The file is damaged or of another model; the message says so, or the pairs of names that help.</exception>
    public void LoadWeights(string path, params IReadOnlyList<(string InFile, string? InModel)> names) => WeightFiles.Read(this, path, names);

    private static TextClassifier Create(IReadOnlyDictionary<string, string> metadata, string file)
    {
        try
        {
            var vocabulary = Vocabulary.OfLines(metadata[VocabularyKey].Split('\n'), $"{file}, {VocabularyKey}");
            return TextClassifierDocument.OfJson(metadata[SettingsKey]).Create(vocabulary);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or ArgumentException)
        {
            throw new InvalidDataException($"{file}: these are no settings of a text classifier ({error.Message}).", error);
        }
    }

    private static void CheckPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Path.GetExtension(path).Equals(".safetensors", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"A text classifier's file is expected to end in .safetensors but got {path}. Weights alone go to TorchSharp's .dat with SaveWeights.", nameof(path));
    }
}
