using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>Trains any model on any data, given its loss on a batch.</summary>
public static class Trainer
{
    /// <summary>
    /// Goes through the data again and again, one step per batch, until all epochs are done, the loss gets no better, or it is
    /// cancelled.
    /// </summary>
    /// <remarks>
    /// Each step: loss of a batch, gradients backwards, one optimizer step. Tensors of a step are gone in the next one;
    /// what outlives it is cloned. The result depends on data, model, settings and seed only.
    /// </remarks>
    /// <param name="model">Its weights change.</param>
    /// <param name="loss">[1] the mean loss of a batch, computed with the model.</param>
    /// <param name="training">What to learn from.</param>
    /// <param name="optimizer">Of the model's parameters, all or some.</param>
    /// <param name="options">Epochs, batch size and the rest.</param>
    /// <param name="validation">What to judge by after every epoch; nothing is learnt from it.</param>
    /// <exception cref="ArgumentException">The optimizer is of another model, or there is nothing to learn from.</exception>
    /// <exception cref="NotFiniteNumberException">
    /// A loss or a gradient is NaN or infinite. The model has the weights from before that step.
    /// </exception>
    public static History Fit<TBatch>(
        Module model,
        Func<TBatch, Tensor> loss,
        Dataset<TBatch> training,
        Optimizer optimizer,
        TrainerOptions? options = null,
        Dataset<TBatch>? validation = null)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Fit(model, batch => new BatchScore(loss(batch), null), training, optimizer, options, validation);
    }

    /// <summary>The same for a model that classifies: the history has accuracies too.</summary>
    /// <param name="model">Its weights change.</param>
    /// <param name="score">The mean loss of a batch, computed with the model, and how many of its examples are classified right.</param>
    /// <param name="training">What to learn from.</param>
    /// <param name="optimizer">Of the model's parameters, all or some.</param>
    /// <param name="options">Epochs, batch size and the rest.</param>
    /// <param name="validation">What to judge by after every epoch; nothing is learnt from it.</param>
    /// <exception cref="ArgumentException">The optimizer is of another model, or there is nothing to learn from.</exception>
    /// <exception cref="NotFiniteNumberException">
    /// A loss or a gradient is NaN or infinite. The model has the weights from before that step.
    /// </exception>
    public static History Fit<TBatch>(
        Module model,
        Func<TBatch, BatchScore> score,
        Dataset<TBatch> training,
        Optimizer optimizer,
        TrainerOptions? options = null,
        Dataset<TBatch>? validation = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(optimizer);
        if (training.Count == 0 || validation is { Count: 0 })
            throw new ArgumentException(
                $"Training expects examples but the {(training.Count == 0 ? "training" : "validation")} data has none.", nameof(training));
        OptimizerCheck.RequireParametersOf(model, optimizer);
        options ??= new();
        using var trainee = new LibraryTrainee<TBatch>(model, score, optimizer, options.Clipping);
        return new TrainingRun<TBatch>(trainee, training, options, validation).Run();
    }

    /// <summary>The mean loss an example, without learning from it; dropout is off.</summary>
    /// <param name="model">Its weights stay as they are.</param>
    /// <param name="loss">[1] the mean loss of a batch, computed with the model.</param>
    /// <param name="data">What to judge by.</param>
    /// <param name="batchSize">Examples at a time.</param>
    public static double Evaluate<TBatch>(Module model, Func<TBatch, Tensor> loss, Dataset<TBatch> data, int batchSize = 32)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        if (data.Count == 0)
            throw new ArgumentException("Evaluation expects examples but the data has none.", nameof(data));
        using var judge = new LibraryJudge<TBatch>(model, batch => new BatchScore(loss(batch), null));
        return Evaluation.Judge(judge, data, batchSize)!.Value.Loss;
    }
}
