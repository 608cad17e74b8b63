using System.Globalization;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Benchmarks;

/// <summary>Trains the library's language model with the sizes of a case, on random tokens.</summary>
internal sealed class LanguageModelSteps
{
    // A pass is short, so that many are timed, and long enough that its beginning and end count as they do in a real one.
    private const int Windows = 10;

    private readonly NetworkCase definition;
    private readonly LanguageModel model;
    private readonly Adam adam;
    private readonly int[] tokens;

    public LanguageModelSteps(NetworkCase definition)
    {
        this.definition = definition;
        var size = definition.VocabularySize;
        string[] names = [.. Enumerable.Range(0, size).Select(static token => token.ToString(CultureInfo.InvariantCulture))];
        var vocabulary = Vocabulary.Build([names], new VocabularyOptions { HasPadding = false, HasUnknown = false });
        model = new LanguageModel(
            vocabulary,
            new LanguageModelSettings
            {
                EmbeddingSize = definition.InputSize,
                HiddenSize = definition.HiddenSize,
                Layers = definition.Layers,
            });
        adam = new Adam(model.Parameters);
        var random = new RandomStream(1, definition.Name);
        tokens = [.. Enumerable.Range(0, definition.Batch * definition.SequenceLength * Windows + 1).Select(_ => random.Next(size))];
    }

    /// <summary>
    /// Whether the case is a language model that the class can be: an LSTM with a head on every step that chooses among the tokens
    /// read.
    /// </summary>
    public static bool Fits(NetworkCase definition) =>
        definition is { Cell: Cell.Lstm, EveryStep: true, Bidirectional: false, Loss: LossKind.CrossEntropy }
            && definition.OutputSize == definition.VocabularySize;

    /// <summary>
    /// Seconds of a step within a pass over all windows, all that <see cref="LanguageModelTraining.Fit"/> does counted: the median
    /// of many passes.
    /// </summary>
    public double Measure(double seconds)
    {
        var options = new TrainerOptions { Epochs = 1, Progress = TextWriter.Null };
        return Samples.Measure(
            () => model.Fit(tokens, batch: definition.Batch, steps: definition.SequenceLength, options: options, optimizer: adam),
            seconds).Median / Windows;
    }
}
