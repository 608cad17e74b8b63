using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;

namespace LstmNotebooks.Training;

/// <summary>Trains and judges language models.</summary>
public static class LanguageModelTraining
{
    // How much of a text is read at a time; its logits are all in memory.
    private const int JudgedSteps = 128;

    /// <summary>
    /// Trains by truncated back-propagation: the tokens are cut into parts that are read side by side, window by window, with the
    /// state carried on.
    /// </summary>
    /// <param name="model">Its weights change.</param>
    /// <param name="tokens">The training text, as <see cref="LanguageModel.Encode"/> gives it.</param>
    /// <param name="validation">
    /// Another text of B · k + 1 tokens at least to judge by after every epoch, cut as the training text is, so that its loss is
    /// not quite that of <see cref="Evaluate"/>; null for nothing.
    /// </param>
    /// <param name="batch">B: parts that are read side by side.</param>
    /// <param name="steps">k: tokens of a window, over which gradients flow back.</param>
    /// <param name="options">
    /// Epochs, clipping and the rest. Windows are never shuffled and BatchSize does not count; a Checkpoint is an error, since it
    /// would not hold the state.
    /// </param>
    /// <param name="optimizer">Of the model's parameters; Adam with its defaults when null.</param>
    /// <returns>The mean cross-entropy of a token in nats, epoch by epoch.</returns>
    /// <exception cref="ArgumentException">
    /// A text is shorter than one window of all parts, or has a token that the model does not know; no weight has changed.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">A loss or a gradient is NaN or infinite.</exception>
    public static History Fit(
        this LanguageModel model,
        IReadOnlyList<int> tokens,
        IReadOnlyList<int>? validation = null,
        int batch = 32,
        int steps = 35,
        TrainerOptions? options = null,
        Optimizer? optimizer = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(tokens);
        var (training, judged) = DataOf(model.Vocabulary, tokens, validation, batch, steps);
        return TruncatedTraining.Fit(
            model, (window, state) => LossOf(model, window, state), training, optimizer ?? new Adam(model.Parameters), options, judged);
    }

    /// <summary>How well a model foresees every token of a text but the first, read from its beginning as one sequence.</summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="tokens">Two or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two tokens, or one that the model does not know.</exception>
    public static LanguageModelScore Evaluate(this LanguageModel model, IReadOnlyList<int> tokens)
    {
        ArgumentNullException.ThrowIfNull(model);
        Check(model.Vocabulary, tokens, nameof(tokens));
        RecurrentState? state = null;
        using var inference = new InferenceScope(model);
        return Score(tokens, window =>
        {
            var (loss, next) = LossOf(model, window, state);
            var value = loss.Values[0];
            state = new(next.Hidden.Clone(), next.Cell?.Clone());
            inference.Next();
            return value;
        });
    }

    /// <summary>The score of a model that reads a text window by window, and carries its state itself.</summary>
    /// <param name="tokens">Two or more.</param>
    /// <param name="meanLoss">The mean loss of a window's tokens.</param>
    internal static LanguageModelScore Score(IReadOnlyList<int> tokens, Func<TokenWindow, double> meanLoss)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var sum = 0.0;
        foreach (var window in Windows(tokens))
            sum += window.Targets.Length * meanLoss(window);
        return new(tokens.Count - 1, sum / (tokens.Count - 1));
    }

    /// <summary>A text as one sequence, window by window.</summary>
    /// <exception cref="ArgumentException">There are fewer than two tokens.</exception>
    internal static IEnumerable<TokenWindow> Windows(IReadOnlyList<int> tokens)
    {
        CheckLength(tokens);
        for (var start = 0; start < tokens.Count - 1; start += JudgedSteps)
        {
            var steps = Math.Min(JudgedSteps, tokens.Count - 1 - start);
            yield return new TokenWindows(tokens.Skip(start).Take(steps + 1), batch: 1, steps)[0];
        }
    }

    /// <exception cref="ArgumentException">There are fewer than two tokens.</exception>
    internal static void CheckLength(IReadOnlyList<int> tokens)
    {
        if (tokens.Count < 2)
            throw new ArgumentException(
                $"A language model is judged by the tokens after the first but the text has {tokens.Count}. Give a longer one.",
                nameof(tokens));
    }

    /// <summary>Both texts cut into windows, once they are known to fit.</summary>
    internal static (TokenWindows Training, TokenWindows? Validation) DataOf(
        Vocabulary vocabulary, IReadOnlyList<int> tokens, IReadOnlyList<int>? validation, int batch, int steps)
    {
        Check(vocabulary, tokens, nameof(tokens));
        var training = new TokenWindows(tokens, batch, steps);
        if (validation is null)
            return (training, null);
        Check(vocabulary, validation, nameof(validation));
        var needed = (long)batch * steps + 1;
        return validation.Count >= needed
            ? (training, new TokenWindows(validation, batch, steps))
            : throw new ArgumentException(
                $"The validation text is cut as the training text is, into windows of {steps} steps of {batch} parts, "
                + $"which needs {needed:N0} tokens, but it has {validation.Count:N0}: "
                + "take a smaller batch or window, or leave validation out and call Evaluate after training.",
                nameof(validation));
    }

    /// <exception cref="ArgumentException">A token is not in the vocabulary.</exception>
    internal static void Check(Vocabulary vocabulary, IReadOnlyList<int> tokens, string parameter)
    {
        ArgumentNullException.ThrowIfNull(tokens, parameter);
        for (var place = 0; place < tokens.Count; place++)
        {
            if ((uint)tokens[place] >= (uint)vocabulary.Count)
                throw new ArgumentException(
                    $"{parameter}[{place}] is {tokens[place]} but the model has the tokens 0 to {vocabulary.Count - 1}. "
                    + "Take the tokens from this model's Encode.",
                    parameter);
        }
    }

    private static (Tensor Loss, RecurrentState State) LossOf(LanguageModel model, TokenWindow window, RecurrentState? state) =>
        model.LossOf(window.Inputs, window.Targets, state);
}
