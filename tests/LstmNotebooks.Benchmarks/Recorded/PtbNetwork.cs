using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>An LSTM of two layers on Penn Treebank, and how it is trained.</summary>
/// <param name="Name">What the lines of the record call it.</param>
/// <param name="Units">Units per layer, and numbers per word.</param>
/// <param name="Steps">Steps of a window.</param>
/// <param name="Epochs">Passes through the training part.</param>
/// <param name="FullRateEpochs">Epochs at the full rate; each one after them divides the rate.</param>
/// <param name="RateDivisor">What the rate is divided by.</param>
/// <param name="Bound">The largest initial weight.</param>
/// <param name="Dropout">The fraction of a layer's inputs that is dropped.</param>
internal sealed record PtbNetwork(
    string Name, int Units, int Steps, int Epochs, int FullRateEpochs, double RateDivisor, float Bound, float Dropout)
{
    /// <summary>As published.</summary>
    public static readonly PtbNetwork Small = new("small LSTM", 200, 20, Epochs: 13, FullRateEpochs: 4, RateDivisor: 2, 0.1f, Dropout: 0);

    /// <summary>
    /// The published size and dropout. The published 39 epochs, six of them at the full rate and a divisor of 1.2, are cut to what
    /// two cores finish in an hour.
    /// </summary>
    public static readonly PtbNetwork Medium = new(
        "medium LSTM", 650, 35, Epochs: 6, FullRateEpochs: 2, RateDivisor: 2, 0.05f, Dropout: 0.5f);

    public LanguageModel NewModel(Vocabulary vocabulary)
    {
        var model = new LanguageModel(vocabulary, new LanguageModelSettings
        {
            EmbeddingSize = Units,
            HiddenSize = Units,
            Layers = 2,
            EmbeddingDropout = Dropout,
            Dropout = Dropout,
            Tokenizer = new WhiteSpaceTokenizer(lowerCase: false),
            Seed = 1,
        });
        foreach (var (name, parameter) in model.NamedParameters)
            Initialize.Uniform(parameter.Value, Bound, new RandomStream(1, name));
        return model;
    }
}
