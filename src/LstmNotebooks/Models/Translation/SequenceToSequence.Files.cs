using LstmNotebooks.Nn;

namespace LstmNotebooks.Models;

public sealed partial class SequenceToSequence
{
    private static readonly VocabularyFile File = new("sequence-to-sequence model", nameof(SequenceToSequence));

    /// <summary>
    /// Writes the whole model to one file: weights under PyTorch's names, and with them settings, tokenizers and both vocabularies.
    /// </summary>
    /// <param name="path">Ends in .safetensors.</param>
    /// <remarks>The file is there whole or not at all; an older one stays until then.</remarks>
    /// <exception cref="NotSupportedException">A tokenizer is not one of this library.</exception>
    public void Save(string path) =>
        File.Write(path, this, SourceVocabulary, SettingsJson.Of(SequenceToSequenceDocument.Of(Settings)), TargetVocabulary);

    /// <summary>The model that was saved there; it writes the same targets.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, of another version, or holds something else.</exception>
    public static SequenceToSequence Load(string path) =>
        File.ReadPair(
            path, static (settings, source, target) => SettingsJson.Read<SequenceToSequenceDocument>(settings).Create(source, target));

    /// <summary>Writes the weights alone: safetensors, or TorchSharp's own format when the path ends in .dat.</summary>
    public void SaveWeights(string path) => WeightFiles.Save(this, path);

    /// <summary>
    /// Reads the weights alone, from safetensors or TorchSharp's .dat; the model stays as it was unless the file fits it whole.
    /// </summary>
    /// <param name="path">Where from.</param>
    /// <param name="names">How names of the file begin, and how the model's do instead; null leaves tensors out.</param>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or of another model, such as one of other vocabularies; the message says so, or the pairs of names that
    /// help.
    /// </exception>
    public void LoadWeights(string path, params IReadOnlyList<(string InFile, string? InModel)> names) =>
        WeightFiles.Read(this, path, names);
}
