using LstmNotebooks.Data;
using LstmNotebooks.Training;

namespace LstmNotebooks.Torch;

/// <summary>Trains and judges language models on TorchSharp, as <see cref="LanguageModelTraining"/> does on the library's engine.</summary>
public static class TorchLanguageModelTraining
{
    /// <summary>Trains by truncated back-propagation, in the order in which the library takes the windows.</summary>
    /// <param name="model">Its weights change.</param>
    /// <param name="tokens">The training text as numbers of tokens.</param>
    /// <param name="validation">Another text to judge by after every epoch, cut as the training text is; null for nothing.</param>
    /// <param name="batch">B: parts that are read side by side.</param>
    /// <param name="steps">k: tokens of a window, over which gradients flow back.</param>
    /// <param name="options">Epochs, clipping and the rest; windows are never shuffled.</param>
    /// <param name="optimizer">Of the model's parameters; Adam with its defaults when null.</param>
    /// <returns>The mean cross-entropy of a token in nats, epoch by epoch.</returns>
    /// <exception cref="ArgumentException">A text is shorter than one window of all parts.</exception>
    public static History Fit(
        this TorchLanguageModel model,
        IReadOnlyList<int> tokens,
        IReadOnlyList<int>? validation = null,
        int batch = 32,
        int steps = 35,
        TrainerOptions? options = null,
        torch.optim.Optimizer? optimizer = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(tokens);
        var (training, judged) = LanguageModelTraining.DataOf(model.Vocabulary, tokens, validation, batch, steps);
        using var reader = new Reader(model);
        return TorchTrainer.Fit<TokenWindow>(
            model, window => new(reader.Read(window), null), training, optimizer, TruncatedTraining.InOrder(options), judged);
    }

    /// <summary>How well a model foresees every token of a text but the first, read from its beginning as one sequence.</summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="tokens">Two or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two tokens.</exception>
    public static LanguageModelScore Evaluate(this TorchLanguageModel model, IReadOnlyList<int> tokens)
    {
        ArgumentNullException.ThrowIfNull(model);
        LanguageModelTraining.Check(model.Vocabulary, tokens, nameof(tokens));
        using var pause = new TorchPause(model);
        using var reader = new Reader(model);
        return LanguageModelTraining.Score(tokens, window =>
        {
            using var scope = torch.NewDisposeScope();
            return reader.ReadOn(window).item<float>();
        });
    }

    /// <summary>Reads windows one after another, and carries the state.</summary>
    private sealed class Reader(TorchLanguageModel model) : IDisposable
    {
        private TorchState? carried;

        /// <summary>[] the mean loss of a window; the first one begins with an empty state.</summary>
        public TorchTensor Read(TokenWindow window)
        {
            if (window.IsFirst)
                Forget();
            return ReadOn(window);
        }

        /// <summary>[] the mean loss of a window, from the state as it is.</summary>
        public TorchTensor ReadOn(TokenWindow window)
        {
            var tokens = torch.tensor(
                Array.ConvertAll(window.Inputs.Cast<int>().ToArray(), static token => (long)token),
                [window.Inputs.GetLength(0), window.Inputs.GetLength(1)]);
            var targets = torch.tensor(Array.ConvertAll(window.Targets, static token => (long)token));
            var (logits, state) = model.Read(tokens, carried);
            Forget();
            carried = state.Keep();
            return torch.nn.functional.cross_entropy(logits.reshape(-1, logits.shape[2]), targets);
        }

        public void Forget()
        {
            carried?.Dispose();
            carried = null;
        }

        public void Dispose() => Forget();
    }
}
