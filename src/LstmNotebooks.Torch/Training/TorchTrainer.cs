using LstmNotebooks.Data;
using LstmNotebooks.Training;

namespace LstmNotebooks.Torch;

/// <summary>Trains modules of TorchSharp in the library's loop.</summary>
internal static class TorchTrainer
{
    public static History Fit<TBatch>(
        torch.nn.Module module,
        Func<TBatch, TorchScore> score,
        Dataset<TBatch> training,
        torch.optim.Optimizer? optimizer,
        TrainerOptions options,
        Dataset<TBatch>? validation)
    {
        if (optimizer is not null)
            RequireParametersOf(module, optimizer);
        // Dropout is drawn from TorchSharp's own generator, which is one for all.
        torch.manual_seed((long)(options.Seed ?? 0));
        using var own = optimizer is null ? torch.optim.Adam(module.parameters().Where(static parameter => parameter.requires_grad)) : null;
        using var trainee = new TorchTrainee<TBatch>(module, score, optimizer ?? own!, options.Clipping);
        return new TrainingRun<TBatch>(trainee, training, options, validation).Run();
    }

    public static double Evaluate<TBatch>(torch.nn.Module module, Func<TBatch, TorchScore> score, Dataset<TBatch> data)
    {
        const int batchSize = 32;
        return Evaluation.Judge(new TorchJudge<TBatch>(module, score), data, batchSize)!.Value.Loss;
    }

    /// <summary>Fails when none of a module's parameters is among the optimizer's, as when the module alone was made anew.</summary>
    private static void RequireParametersOf(torch.nn.Module module, torch.optim.Optimizer optimizer)
    {
        var ours = module.parameters().Select(static parameter => parameter.Handle).ToHashSet();
        if (!optimizer.parameters().Any(parameter => ours.Contains(parameter.Handle)))
            throw new ArgumentException(
                $"The optimizer, {optimizer.GetType().Name}, trains none of the module's {ours.Count} parameters: "
                + "its own belong to another module, such as one that was replaced when the module was created again. "
                + "Create the optimizer again too.",
                nameof(optimizer));
    }
}
