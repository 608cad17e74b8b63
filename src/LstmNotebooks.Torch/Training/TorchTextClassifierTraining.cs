using LstmNotebooks.Metrics;
using LstmNotebooks.Training;

namespace LstmNotebooks.Torch;

/// <summary>
/// Trains and judges text classifiers on TorchSharp, as <see cref="TextClassifierTraining"/> does on the library's engine.
/// </summary>
public static class TorchTextClassifierTraining
{
    /// <summary>Trains on labelled texts; batches come in the order in which the library takes them.</summary>
    /// <param name="model">Its weights change.</param>
    /// <param name="texts">[N] each with a word at least; more than MaxLength words are cut off.</param>
    /// <param name="labels">[N] their classes.</param>
    /// <param name="validation">Other texts and their classes, to judge by after every epoch; null for nothing.</param>
    /// <param name="options">Epochs, batch size and the rest; the order of examples is drawn from the model's seed unless set here.</param>
    /// <param name="optimizer">Of the model's parameters; Adam with its defaults when null.</param>
    /// <param name="classWeights">What an example of each class counts in the loss; 1 when null.</param>
    /// <exception cref="ArgumentException">A text has no word, or a label is none of the classes, or all labels are one.</exception>
    public static History Fit(
        this TorchTextClassifier model,
        IReadOnlyList<string> texts,
        IReadOnlyList<string> labels,
        (IReadOnlyList<string> Texts, IReadOnlyList<string> Labels)? validation = null,
        TrainerOptions? options = null,
        torch.optim.Optimizer? optimizer = null,
        ClassWeights? classWeights = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (training, judged, weights) = TextClassifierTraining.DataOf(model.Reader, texts, labels, validation, classWeights);
        options ??= new TrainerOptions();
        using var classWeight = torch.tensor(weights);
        return TorchTrainer.Fit(model, batch => Score(model, batch, classWeight), training, optimizer,
            options with { Seed = options.Seed ?? model.Settings.Seed }, judged);
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
        this TorchTextClassifier model,
        IReadOnlyList<string> texts,
        IReadOnlyList<string> labels,
        string name = "model",
        string? positive = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Reader.Number(texts, labels);
        return ClassificationEvaluation.Of(model.Classes, labels, model.PredictProbabilities(texts), name, positive);
    }

    /// <summary>The mean over the batch of weight · cross-entropy, and how many texts are classified right.</summary>
    private static TorchScore Score(TorchTextClassifier model, TextBatch batch, TorchTensor classWeights)
    {
        var (words, lengths) = TorchTextClassifier.Join(batch.Inputs, model.Settings.PaddingSide);
        var logits = model.call(words, lengths);
        var targets = torch.tensor(Array.ConvertAll(batch.Targets, static target => (long)target));
        var weights = classWeights.index_select(0, targets);
        if (logits.shape[1] > 1)
        {
            var losses = torch.nn.functional.cross_entropy(logits, targets, reduction: torch.nn.Reduction.None);
            return new((losses * weights).mean(), (int)logits.argmax(1).eq(targets).sum().item<long>());
        }
        var logit = logits.squeeze(1);
        var loss = torch.nn.functional.binary_cross_entropy_with_logits(logit, targets.to_type(torch.ScalarType.Float32), weight: weights);
        return new(loss, (int)logit.gt(0).eq(targets.to_type(torch.ScalarType.Bool)).sum().item<long>());
    }
}
