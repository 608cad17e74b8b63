using LstmNotebooks.Optim;
using TorchAdam = TorchSharp.Modules.Adam;

namespace LstmNotebooks.Torch;

/// <summary>What TorchSharp's Adam carries from step to step, as checkpoints hold it.</summary>
internal static class TorchMoments
{
    private const string Name = "TorchSharp.Adam";

    /// <exception cref="NotSupportedException">The optimizer is another than Adam.</exception>
    public static OptimizerState Of(torch.optim.Optimizer optimizer)
    {
        var states = StatesOf(optimizer);
        return new(
            Name,
            states.Length == 0 ? 0 : states[0].step,
            optimizer.ParamGroups.First().LearningRate,
            [.. states.Select(static state => Values(state.exp_avg))],
            [.. states.Select(static state => Values(state.exp_avg_sq))]);
    }

    /// <exception cref="InvalidDataException">The state is of another optimizer or model.</exception>
    public static void Restore(torch.optim.Optimizer optimizer, OptimizerState saved, string file)
    {
        var states = StatesOf(optimizer);
        if (saved.Optimizer != Name || saved.FirstMoments.Count != states.Length)
            throw new InvalidDataException(
                $"{file}: the checkpoint is of the optimizer {saved.Optimizer} of {saved.FirstMoments.Count} parameters but this "
                + $"is {Name} of {states.Length}. Resume with the model and engine that wrote it, or delete the file to start anew.");
        using var still = torch.no_grad();
        for (var i = 0; i < states.Length; i++)
        {
            states[i].step = saved.StepCount;
            Set(states[i].exp_avg, saved.FirstMoments[i]);
            Set(states[i].exp_avg_sq, saved.SecondMoments[i]);
        }
    }

    private static TorchAdam.State[] StatesOf(torch.optim.Optimizer optimizer) => optimizer is TorchAdam adam
        ? [.. adam.state_dict().State.Cast<TorchAdam.State>()]
        : throw new NotSupportedException(
            $"Checkpoints hold the moments of TorchSharp's Adam but the optimizer is {optimizer.GetType().Name}: train with Adam, "
            + "or leave Checkpoint out.");

    private static float[]? Values(TorchTensor? moment) => moment is null ? null : moment.ToLibrary().ToArray();

    private static void Set(TorchTensor moment, float[]? values)
    {
        if (values is null)
            return;
        using var copy = torch.tensor(values, moment.shape);
        moment.copy_(copy);
    }
}
