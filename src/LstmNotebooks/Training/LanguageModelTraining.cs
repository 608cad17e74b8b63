using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>Trains and judges language models.</summary>
public static class LanguageModelTraining
{
    // How much of a text is read at a time; its logits are all in memory.
    private const int JudgedSteps = 128;

    /// <summary>Trains by truncated back-propagation: the tokens are cut into parts that are read side by side, window by window, with the state carried on.</summary>
    /// <param name="model">Its weights change.</param>
    /// <param name="tokens">The training text, as <see cref="LanguageModel.Encode"/> gives it.</param>
    /// <param name="validation">Another text to judge by after every epoch, cut as the training text is; null for nothing.</param>
    /// <param name="batch">B: parts that are read side by side.</param>
    /// <param name="steps">k: tokens of a window, over which gradients flow back.</param>
    /// <param name="options">Epochs, clipping and the rest; windows are never shuffled.</param>
    /// <param name="optimizer">Of the model's parameters; Adam with its defaults when null.</param>
    /// <returns>The mean cross-entropy of a token in nats, epoch by epoch.</returns>
    /// <exception cref="ArgumentException">A text is shorter than one window of all parts.</exception>
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
        var training = new TokenWindows(tokens, batch, steps);
        var judged = validation is null ? null : new TokenWindows(validation, batch, steps);
        return TruncatedTraining.Fit(model, (window, state) => LossOf(model, window, state), training, optimizer ?? new Adam(model.Parameters), options, judged);
    }

    /// <summary>How well a model foresees every token of a text but the first, read from its beginning as one sequence.</summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="tokens">Two or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two tokens.</exception>
    public static LanguageModelScore Evaluate(this LanguageModel model, IReadOnlyList<int> tokens)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(tokens);
        if (tokens.Count < 2)
            throw new ArgumentException($"A language model is judged by the tokens after the first but the text has {tokens.Count}. Give a longer one.", nameof(tokens));
        var whole = (tokens.Count - 1) / JudgedSteps * JudgedSteps;
        var (sum, state) = (0.0, (RecurrentState?)null);
        if (whole > 0)
            sum = Read(model, new TokenWindows(tokens.Take(whole + 1), batch: 1, JudgedSteps), ref state);
        if (whole < tokens.Count - 1)
            sum += Read(model, new TokenWindows(tokens.Skip(whole), batch: 1, tokens.Count - 1 - whole), ref state);
        return new(tokens.Count - 1, sum / (tokens.Count - 1));
    }

    /// <summary>The sum of the tokens' losses, and the state after them.</summary>
    private static double Read(LanguageModel model, TokenWindows windows, ref RecurrentState? state)
    {
        var sum = 0.0;
        using var inference = new InferenceScope(model);
        for (var window = 0; window < windows.Count; window++)
        {
            var (loss, next) = LossOf(model, windows[window], state);
            sum += (double)loss.Values[0] * windows.Steps;
            state = new(next.Hidden.Clone(), next.Cell?.Clone());
            inference.Next();
        }
        return sum;
    }

    private static (Tensor Loss, RecurrentState State) LossOf(LanguageModel model, TokenWindow window, RecurrentState? state)
    {
        var (logits, next) = model.Forward(window.Inputs, state);
        return (Loss.CrossEntropy(logits, window.Targets), next);
    }
}
