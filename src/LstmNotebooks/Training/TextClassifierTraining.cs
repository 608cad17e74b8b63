using LstmNotebooks.Autograd;
using LstmNotebooks.Metrics;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>Trains and judges text classifiers.</summary>
public static class TextClassifierTraining
{
    /// <summary>Trains on labelled texts; texts of like length are learnt together, in an order that the seed decides.</summary>
    /// <param name="model">Its weights change.</param>
    /// <param name="texts">[N] each with a word at least; more than MaxLength words are cut off.</param>
    /// <param name="labels">[N] their classes.</param>
    /// <param name="validation">Other texts and their classes, to judge by after every epoch; null for nothing.</param>
    /// <param name="options">Epochs, batch size and the rest; the order of examples is drawn from the model's seed unless set here.</param>
    /// <param name="optimizer">Of the model's parameters; Adam with its defaults when null.</param>
    /// <param name="classWeights">What an example of each class counts in the loss, of training and of validation; 1 when null.</param>
    /// <returns>
    /// Loss and accuracy of every epoch. The loss is the mean of weight · cross-entropy in nats, over the number of texts.
    /// </returns>
    /// <exception cref="ArgumentException">A text has no word, or a label is none of the classes, or all labels are one.</exception>
    public static History Fit(
        this TextClassifier model,
        IReadOnlyList<string> texts,
        IReadOnlyList<string> labels,
        (IReadOnlyList<string> Texts, IReadOnlyList<string> Labels)? validation = null,
        TrainerOptions? options = null,
        Optimizer? optimizer = null,
        ClassWeights? classWeights = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (training, judged, weights) = DataOf(model, texts, labels, validation, classWeights);
        var chosen = options ?? new TrainerOptions();
        return Trainer.Fit(model, batch => Score(model, batch, weights), training, optimizer ?? new Adam(model.Parameters),
            chosen with { Seed = chosen.Seed ?? model.Settings.Seed }, judged);
    }

    /// <summary>
    /// Accuracy, F1, log loss, curves and the rest on labelled texts, which the model has not seen in training if they are to tell
    /// anything.
    /// </summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="texts">[N] each with a word at least.</param>
    /// <param name="labels">[N] their classes.</param>
    /// <param name="name">What tables and figures call the model.</param>
    /// <param name="positive">The class that curves look for; the last of two when null.</param>
    /// <exception cref="ArgumentException">A text has no word, or a label is none of the classes.</exception>
    public static ClassificationEvaluation Evaluate(
        this TextClassifier model,
        IReadOnlyList<string> texts,
        IReadOnlyList<string> labels,
        string name = "model",
        string? positive = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Number(texts, labels);
        return ClassificationEvaluation.Of(model.Classes, labels, model.PredictProbabilities(texts), name, positive);
    }

    /// <summary>Training and validation texts as a model reads them, and what each class counts.</summary>
    /// <exception cref="ArgumentException">A text has no word, or a label is none of the classes, or all labels are one.</exception>
    internal static (TextDataset Training, TextDataset? Validation, float[] ClassWeights) DataOf(
        TextClassifier model,
        IReadOnlyList<string> texts,
        IReadOnlyList<string> labels,
        (IReadOnlyList<string> Texts, IReadOnlyList<string> Labels)? validation,
        ClassWeights? classWeights)
    {
        var targets = model.Number(texts, labels);
        if (targets.Distinct().Count() == 1)
            throw new ArgumentException(
                $"A classifier learns from two classes or more, but all {labels.Count} labels are '{labels[0]}'. "
                + "Check the column that the labels come from.",
                nameof(labels));
        var weights = (classWeights ?? ClassWeights.None).For(model.Classes, targets);
        var judged = validation is { } other
            ? TextDataset.Sorted(model, model.Read(other.Texts), model.Number(other.Texts, other.Labels))
            : null;
        return (new TextDataset(model, model.Read(texts), targets), judged, weights);
    }

    /// <summary>The mean over the batch of weight · cross-entropy, and how many texts are classified right.</summary>
    internal static BatchScore Score(TextClassifier model, TextBatch batch, ReadOnlySpan<float> weights)
    {
        var logits = model.Forward(batch.Inputs);
        var loss = logits.Shape[1] == 1 ? Binary(logits, batch.Targets, weights) : OfMany(logits, batch.Targets, weights);
        var (columns, correct) = (logits.Shape[1], 0);
        for (var n = 0; n < batch.Targets.Length; n++)
            correct += TextClassifier.MostProbable(TextClassifier.ScoresOf(logits.Values.Slice(n * columns, columns))) == batch.Targets[n]
                ? 1
                : 0;
        return new BatchScore(loss, correct);
    }

    private static Tensor Binary(Tensor logits, int[] targets, ReadOnlySpan<float> weights)
    {
        var wanted = new Tensor(logits.Shape, Array.ConvertAll(targets, static target => (float)target));
        return Scaled(Loss.BinaryCrossEntropyWithLogits(logits, wanted, weights[1] / weights[0]), weights[0]);
    }

    /// <summary>
    /// The loss function's mean is over the sum of the weights; here it is over the number of texts, so that batches add up.
    /// </summary>
    private static Tensor OfMany(Tensor logits, int[] targets, ReadOnlySpan<float> weights)
    {
        var sum = 0.0;
        foreach (var target in targets)
            sum += weights[target];
        return Scaled(Loss.CrossEntropy(logits, targets, classWeights: weights), (float)(sum / targets.Length));
    }

    private static Tensor Scaled(Tensor loss, float factor) => factor == 1 ? loss : loss.Scale(factor);
}
