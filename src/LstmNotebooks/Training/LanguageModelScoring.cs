using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>Judges language models word by word.</summary>
public static class LanguageModelScoring
{
    // Places that are judged at a time; their logits are all in memory.
    private const int Places = 128;

    /// <summary>
    /// [N − 1] ln of the probability given to every token of a text but the first, in nats; the text is read from its beginning as
    /// one sequence.
    /// </summary>
    /// <remarks>Their mean with its sign turned is the cross-entropy of <see cref="LanguageModelTraining.Evaluate"/>.</remarks>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="tokens">[N] tokens, two or more.</param>
    /// <param name="cache">A cache of the words read; none when null.</param>
    /// <exception cref="ArgumentException">There are fewer than two tokens, or one that the model does not know.</exception>
    public static double[] LogProbabilities(this LanguageModel model, IReadOnlyList<int> tokens, CacheOptions? cache = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        LanguageModelTraining.Check(model.Vocabulary, tokens, nameof(tokens));
        var words = cache is null ? null : new ContinuousCache(cache, model.Settings.HiddenSize);
        var (logs, place) = (new double[Math.Max(0, tokens.Count - 1)], 0);
        RecurrentState? state = null;
        using var inference = new InferenceScope(model);
        foreach (var window in LanguageModelTraining.Windows(tokens))
        {
            var (logits, hidden, next) = model.ForwardWithHidden(window.Inputs, state);
            var part = logs.AsSpan(place, window.Targets.Length);
            Choose(logits, window.Targets, part);
            words?.Mix(window, hidden, part);
            place += part.Length;
            state = new(next.Hidden.Clone(), next.Cell?.Clone());
            inference.Next();
        }
        return logs;
    }

    /// <summary>The same where the model forgets: each token is foreseen from an empty state and the last few tokens before it.</summary>
    /// <remarks>
    /// Khandelwal, He, Qi and Jurafsky, Sharp nearby, fuzzy far away: how neural language models use context (2018), cut contexts
    /// so.
    /// </remarks>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="tokens">[N] tokens, two or more.</param>
    /// <param name="context">How many tokens are read before each, where there are so many.</param>
    /// <exception cref="ArgumentException">There are fewer than two tokens, or one that the model does not know.</exception>
    public static double[] LogProbabilities(this LanguageModel model, IReadOnlyList<int> tokens, int context)
    {
        ArgumentNullException.ThrowIfNull(model);
        LanguageModelTraining.Check(model.Vocabulary, tokens, nameof(tokens));
        LanguageModelTraining.CheckLength(tokens);
        if (context < 1)
            throw new ArgumentOutOfRangeException(
                nameof(context),
                context,
                $"A language model reads 1 token or more before each that it foresees but got a context of {context}.");
        var logs = new double[tokens.Count - 1];
        using var inference = new InferenceScope(model);
        for (var start = 0; start < logs.Length; start += Places)
        {
            var count = Math.Min(Places, logs.Length - start);
            var (inputs, lengths, targets) = (new int[count, context], new int[count], new int[count]);
            for (var row = 0; row < count; row++)
            {
                targets[row] = tokens[start + row + 1];
                lengths[row] = Math.Min(context, start + row + 1);
                for (var t = 0; t < lengths[row]; t++)
                    inputs[row, t] = tokens[start + row + 1 - lengths[row] + t];
            }
            Choose(model.ForwardLast(inputs, new SequenceLengths(lengths)), targets, logs.AsSpan(start, count));
            inference.Next();
        }
        return logs;
    }

    /// <summary>How well a model foresees a text when a cache of the words read joins in.</summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="tokens">Two or more.</param>
    /// <param name="cache">Its size, flatness and share.</param>
    /// <exception cref="ArgumentException">There are fewer than two tokens, or one that the model does not know.</exception>
    public static LanguageModelScore Evaluate(this LanguageModel model, IReadOnlyList<int> tokens, CacheOptions cache)
    {
        ArgumentNullException.ThrowIfNull(cache);
        return LanguageModelScore.Of(model.LogProbabilities(tokens, cache));
    }

    /// <summary>ln of the softmax of each row at its target.</summary>
    private static void Choose(Tensor logits, int[] targets, Span<double> chosen)
    {
        var (logs, count) = (logits.LogSoftmax(), logits.Shape[^1]);
        for (var row = 0; row < targets.Length; row++)
            chosen[row] = logs.Values[row * count + targets[row]];
    }
}
