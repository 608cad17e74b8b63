using LstmNotebooks.Nn;

namespace LstmNotebooks.Models;

public sealed partial class TextClassifier
{
    private static readonly VocabularyFile File = new("text classifier", nameof(TextClassifier));

    /// <summary>
    /// Writes the whole model to one file: weights under PyTorch's names, and with them classes, settings, tokenizer and
    /// vocabulary.
    /// </summary>
    /// <param name="path">Ends in .safetensors.</param>
    /// <remarks>The file is there whole or not at all; an older one stays until then.</remarks>
    /// <exception cref="NotSupportedException">The tokenizer is not one of this library.</exception>
    public void Save(string path) => File.Write(path, this, Vocabulary, SettingsJson.Of(TextClassifierDocument.Of(this)));

    /// <summary>The classifier that was saved there; it predicts the same bits.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, of another version, or holds something else.</exception>
    public static TextClassifier Load(string path) =>
        File.Read(path, static (settings, vocabulary) => SettingsJson.Read<TextClassifierDocument>(settings).Create(vocabulary));

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
