using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>
/// Trains on sequences that are too long to be played back whole: window by window, with the state carried on and the gradient cut
/// between windows.
/// </summary>
/// <remarks>
/// Truncated back-propagation through time (Williams and Peng, An efficient gradient-based algorithm for on-line training of
/// recurrent network trajectories, 1990): see <see cref="Operations.Detach"/> for why the cut is needed.
/// </remarks>
public static class TruncatedTraining
{
    /// <summary>Goes through the windows in their order, a step per window; every epoch begins with empty states.</summary>
    /// <param name="model">Its weights change.</param>
    /// <param name="loss">
    /// [1] the mean loss of a window read from a state (null for the empty one), and the state after it. The state need not be
    /// detached: it is here.
    /// </param>
    /// <param name="training">What to learn from.</param>
    /// <param name="optimizer">Of the model's parameters.</param>
    /// <param name="options">Epochs and the rest; windows are never shuffled, and their number per step is 1.</param>
    /// <param name="validation">What to judge by after every epoch, read in its order too.</param>
    /// <exception cref="ArgumentException">A checkpoint is asked for: it would not hold the state.</exception>
    /// <exception cref="NotFiniteNumberException">
    /// A loss or a gradient is NaN or infinite. The model has the weights from before that step.
    /// </exception>
    public static History Fit(
        Module model,
        Func<TokenWindow, RecurrentState?, (Tensor Loss, RecurrentState State)> loss,
        TokenWindows training,
        Optimizer optimizer,
        TrainerOptions? options = null,
        TokenWindows? validation = null)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Trainer.Fit(model, Carried(loss), training, optimizer, InOrder(options), validation);
    }

    /// <summary>The mean loss of a token, in one pass over the windows in their order; dropout is off.</summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="loss">[1] the mean loss of a window read from a state (null for the empty one), and the state after it.</param>
    /// <param name="windows">What to judge by.</param>
    public static double Evaluate(
        Module model, Func<TokenWindow, RecurrentState?, (Tensor Loss, RecurrentState State)> loss, TokenWindows windows)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Trainer.Evaluate(model, Carried(loss), windows, batchSize: 1);
    }

    /// <summary>Options for windows that are taken one after another.</summary>
    /// <exception cref="ArgumentException">A checkpoint is asked for: it would not hold the state.</exception>
    internal static TrainerOptions InOrder(TrainerOptions? options) => options?.Checkpoint is null
        ? (options ?? new TrainerOptions()) with { BatchSize = 1, Shuffle = false }
        : throw new ArgumentException(
            "Truncated training carries a state from window to window, which a checkpoint does not hold: leave Checkpoint out, "
            + "and save the model after training.",
            nameof(options));

    /// <summary>The loss of a window alone, which keeps the state for the next one.</summary>
    private static Func<TokenWindow, Tensor> Carried(Func<TokenWindow, RecurrentState?, (Tensor Loss, RecurrentState State)> loss)
    {
        RecurrentState? carried = null;
        return window =>
        {
            var (value, state) = loss(window, window.IsFirst ? null : carried);
            carried = state.Detach();
            return value;
        };
    }
}
