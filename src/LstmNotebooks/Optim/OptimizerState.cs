using LstmNotebooks.Autograd;

namespace LstmNotebooks.Optim;

/// <summary>What an optimizer carries from step to step.</summary>
/// <param name="Optimizer">Its type's name, such as Adam.</param>
/// <param name="StepCount">Steps taken.</param>
/// <param name="LearningRate">As last set.</param>
/// <param name="FirstMoments">
/// One array a parameter, momentum or running mean of gradients; null for parameters that never had a gradient, or when the
/// optimizer keeps none.
/// </param>
/// <param name="SecondMoments">The same for the running mean of squared gradients.</param>
public sealed record OptimizerState(
    string Optimizer,
    long StepCount,
    double LearningRate,
    IReadOnlyList<float[]?> FirstMoments,
    IReadOnlyList<float[]?> SecondMoments)
{
    internal void CheckFits(string optimizer, IReadOnlyList<Parameter> parameters)
    {
        if (Optimizer != optimizer)
            throw new ArgumentException(
                $"The saved state is of the optimizer {Optimizer} but this one is {optimizer}. Create the optimizer that was saved.");
        foreach (var moments in new[] { FirstMoments, SecondMoments })
        {
            if (moments.Count != parameters.Count)
                throw new ArgumentException(
                    $"The saved state of {optimizer} is of {moments.Count} parameters but the model has {parameters.Count}: "
                    + "it is of another model.");
            for (var i = 0; i < parameters.Count; i++)
            {
                if (moments[i] is { } moment && moment.Length != parameters[i].Length)
                    throw new ArgumentException(
                        $"The saved state of {optimizer} has {moment.Length:N0} values for parameter {i} but the model has "
                        + $"{parameters[i].Length:N0}: it is of another model.");
            }
        }
    }
}
