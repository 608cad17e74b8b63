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
        if (tokens.Count < 2)
            throw new ArgumentException($"A language model is judged by the tokens after the first but the text has {tokens.Count}. Give a longer one.", nameof(tokens));
        var (sum, targets) = (0.0, tokens.Count - 1);
        for (var start = 0; start < targets; start += JudgedSteps)
        {
            var steps = Math.Min(JudgedSteps, targets - start);
            sum += steps * meanLoss(new TokenWindows(tokens.Skip(start).Take(steps + 1), batch: 1, steps)[0]);
        }
        return new(targets, sum / targets);
    }

    private static (Tensor Loss, RecurrentState State) LossOf(LanguageModel model, TokenWindow window, RecurrentState? state)
    {
        var (logits, next) = model.Forward(window.Inputs, state);
        return (Loss.CrossEntropy(logits, window.Targets), next);
    }
}
