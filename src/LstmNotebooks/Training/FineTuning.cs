using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>Trains a classifier that starts with learned layers without spoiling them.</summary>
public static class FineTuning
{
    /// <summary>
    /// Trains the new layers first and then one layer more after another (gradual unfreezing), each layer more slowly than the one
    /// above it (discriminative learning rates).
    /// </summary>
    /// <remarks>Howard and Ruder, Universal language model fine-tuning for text classification (2018), sections 3.2 and 3.3.</remarks>
    /// <param name="model">Its weights change; which of them are frozen, and their rates, are as before afterwards.</param>
    /// <param name="texts">[N] each with a word at least.</param>
    /// <param name="labels">[N] their classes.</param>
    /// <param name="validation">Other texts and their classes, to judge by after every epoch; null for nothing.</param>
    /// <param name="options">Of the last phase, in which all layers learn.</param>
    /// <param name="learningRate">Adam's, of the uppermost layers.</param>
    /// <param name="rateRatio">How many times as fast each layer learns as the one below it.</param>
    /// <param name="epochsPerLayer">Epochs before the next layer joins in.</param>
    /// <param name="classWeights">What an example of each class counts in the loss; 1 when null.</param>
    /// <returns>The last phase's epochs.</returns>
    /// <exception cref="ArgumentException">A text has no word, or a label is none of the classes, or all labels are one.</exception>
    public static History FineTune(
        this TextClassifier model,
        IReadOnlyList<string> texts,
        IReadOnlyList<string> labels,
        (IReadOnlyList<string> Texts, IReadOnlyList<string> Labels)? validation = null,
        TrainerOptions? options = null,
        double learningRate = 2e-3,
        double rateRatio = 2.6,
        int epochsPerLayer = 1,
        ClassWeights? classWeights = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochsPerLayer, 1);
        if (!(rateRatio is >= 1 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(
                nameof(rateRatio),
                rateRatio,
                $"Fine-tuning expects a rateRatio of 1 or more, so that lower layers learn more slowly, but got {rateRatio}.");
        var (chosen, groups) = (options ?? new TrainerOptions(), model.LayerGroups);
        (Parameter Parameter, bool IsTrainable, double Factor)[] before =
        [
            .. model.Parameters.Select(static parameter => (parameter, parameter.IsTrainable, parameter.LearningRateFactor)),
        ];
        try
        {
            SetRates(groups, rateRatio);
            var adam = new Adam(model.Parameters, learningRate);
            for (var lowest = groups.Count - 1; lowest > 0; lowest--)
            {
                foreach (var parameter in groups.Take(lowest).SelectMany(static group => group))
                    parameter.IsTrainable = false;
                model.Fit(
                    texts,
                    labels,
                    validation,
                    chosen with { Epochs = epochsPerLayer, Patience = null, Checkpoint = null, Resume = false },
                    adam,
                    classWeights);
                Thaw(before);
            }
            return model.Fit(texts, labels, validation, chosen, adam, classWeights);
        }
        finally
        {
            Thaw(before);
            foreach (var (parameter, _, factor) in before)
                parameter.LearningRateFactor = factor;
        }
    }

    private static void SetRates(IReadOnlyList<IReadOnlyList<Parameter>> groups, double ratio)
    {
        var factor = 1.0;
        foreach (var group in groups.Reverse())
        {
            foreach (var parameter in group)
                parameter.LearningRateFactor = factor;
            factor /= ratio;
        }
    }

    private static void Thaw((Parameter Parameter, bool IsTrainable, double Factor)[] before)
    {
        foreach (var (parameter, isTrainable, _) in before)
            parameter.IsTrainable = isTrainable;
    }
}
