using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>Trains and judges sequence-to-sequence models.</summary>
public static class SequenceToSequenceTraining
{
    private const int PairsAtOnce = 64;

    /// <summary>Trains on pairs of texts; pairs of like length are learnt together, in an order that the seed decides.</summary>
    /// <param name="model">Its weights change.</param>
    /// <param name="pairs">[N] each source and target with a token at least, the target within the limit.</param>
    /// <param name="validation">Other pairs to judge by after every epoch, always after the true tokens; null for nothing.</param>
    /// <param name="options">
    /// Epochs, batch size and the rest; the order of examples is drawn from the model's seed unless set here. With teacher forcing
    /// that changes a Checkpoint is an error, since it would not hold how far that was.
    /// </param>
    /// <param name="optimizer">Of the model's parameters; Adam with its defaults when null.</param>
    /// <param name="teacherForcing">How often the decoder reads the true token; always when null, which is fastest.</param>
    /// <returns>The mean cross-entropy of a target token in nats, epoch by epoch.</returns>
    /// <exception cref="ArgumentException">
    /// A source or target has no token, a target is too long, or a token is not in its vocabulary, which has no entry for unknown
    /// ones; no weight has changed.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">A loss or a gradient is NaN or infinite.</exception>
    public static History Fit(
        this SequenceToSequence model,
        IReadOnlyList<TextPair> pairs,
        IReadOnlyList<TextPair>? validation = null,
        TrainerOptions? options = null,
        Optimizer? optimizer = null,
        TeacherForcing? teacherForcing = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var training = PairDataset.Of(model, pairs, nameof(pairs));
        var judged = validation is null ? null : PairDataset.Of(model, validation, nameof(validation));
        var (chosen, forcing) = (options ?? new TrainerOptions(), teacherForcing ?? TeacherForcing.Always);
        if (chosen.Checkpoint is not null && forcing.First != forcing.Last)
            throw new ArgumentException(
                "A checkpoint does not hold how far teacher forcing has changed: leave Checkpoint out and save the model after "
                + "training, or take one share for all epochs.",
                nameof(options));
        var (step, steps) = (0, (training.Count + chosen.BatchSize - 1) / chosen.BatchSize);
        return Trainer.Fit(
            model,
            Score,
            training,
            optimizer ?? new Adam(model.Parameters),
            chosen with { Seed = chosen.Seed ?? model.Settings.Seed },
            judged);

        Tensor Score(PairBatch batch) => LossOf(model, batch, model.IsTraining ? forcing.ShareAt(step++ / steps, chosen.Epochs) : 1);
    }

    /// <summary>How well a model writes targets it has not seen.</summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="pairs">One or more.</param>
    /// <exception cref="ArgumentException">A text of a pair does not fit the model.</exception>
    public static SequenceToSequenceScore Evaluate(this SequenceToSequence model, IReadOnlyList<TextPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (sum, tokens, data) = (0.0, 0L, PairDataset.Of(model, pairs, nameof(pairs)));
        foreach (var (batch, logits) in Batches(model, data))
        {
            var count = batch.Outputs.Count(static token => token != PairBatch.Nothing);
            (sum, tokens) = (sum + count * (double)Loss.CrossEntropy(logits, batch.Outputs, PairBatch.Nothing).Item(), tokens + count);
        }
        var written = model.Translate([.. pairs.Select(static pair => pair.Source)]);
        var wanted = model.EncodeTargets([.. pairs.Select(static pair => pair.Target)]);
        var exact = written.Zip(wanted).Count(both => both.First.IsComplete && both.First.Tokens.SequenceEqual(both.Second));
        return new(pairs.Count, tokens, sum / tokens, exact);
    }

    /// <summary>
    /// [N] the most probable token at every step of each target when all true tokens before it are given, the end among them: what
    /// teacher forcing shows in training.
    /// </summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="pairs">One or more.</param>
    /// <returns>
    /// A number of the target vocabulary for each token of the target, and <see cref="SequenceToSequence.Boundary"/> where the
    /// model would end.
    /// </returns>
    /// <exception cref="ArgumentException">A text of a pair does not fit the model.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> PredictForced(this SequenceToSequence model, IReadOnlyList<TextPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (predictions, data) = (new List<IReadOnlyList<int>>(), PairDataset.Of(model, pairs, nameof(pairs)));
        foreach (var (batch, logits) in Batches(model, data))
        {
            var steps = logits.Shape[1];
            for (var b = 0; b < batch.Inputs.Length; b++)
                predictions.Add(
                    [.. Enumerable.Range(b * steps, batch.Inputs[b].Length).Select(row => model.MostProbable(logits, row, canEnd: true))]);
        }
        return predictions;
    }

    /// <summary>[1] the mean cross-entropy of a target token.</summary>
    /// <param name="model">The model.</param>
    /// <param name="batch">Some pairs.</param>
    /// <param name="share">How often the decoder reads the true token.</param>
    internal static Tensor LossOf(SequenceToSequence model, PairBatch batch, double share)
    {
        var inputs = share < 1 ? model.Mix(batch.Sources, batch.Inputs, share, model.Coins) : batch.Inputs;
        return Loss.CrossEntropy(model.Forward(batch.Sources, inputs).Logits, batch.Outputs, PairBatch.Nothing);
    }

    /// <summary>Batches of all pairs in their order with the logits after the true tokens, which are gone with the next batch.</summary>
    private static IEnumerable<(PairBatch Batch, Tensor Logits)> Batches(SequenceToSequence model, PairDataset data)
    {
        using var inference = new InferenceScope(model);
        for (var start = 0; start < data.Count; start += PairsAtOnce)
        {
            inference.Next();
            int[] examples = [.. Enumerable.Range(start, Math.Min(PairsAtOnce, data.Count - start))];
            var batch = data.GetBatch(examples);
            yield return (batch, model.Forward(batch.Sources, batch.Inputs).Logits);
        }
    }
}
