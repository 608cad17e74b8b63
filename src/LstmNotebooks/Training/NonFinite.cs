using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>Says where a training met a NaN or an infinity.</summary>
internal static class NonFinite
{
    public static NotFiniteNumberException Loss(string where, Tensor loss, Module model, Optimizer optimizer)
    {
        var number = loss.Item();
        if (FirstWeights(model) is { } name)
            return Error(where, $"the loss is {number}, as weights of '{name}' are not finite", number, optimizer);
        loss.Backward();
        return Error(where, FirstGradient(model) is { } culprit
            ? $"the loss is {number}, and the gradient of '{culprit}' is not finite"
            : $"the loss is {number} though every weight and gradient is finite, so it lies in the batch", number, optimizer);
    }

    public static NotFiniteNumberException Gradient(string where, float loss, Module model, Optimizer optimizer)
    {
        // A parameter that is trained but not part of the model has no name.
        var name = FirstGradient(model) ?? $"parameter {GradientNorm.FirstNonFinite(optimizer.Parameters)} of the optimizer";
        return Error(where, $"the gradient of '{name}' is not finite though the loss is {loss}", double.NaN, optimizer);
    }

    public static NotFiniteNumberException Validation(int epoch, double loss, Module model, Optimizer optimizer) =>
        Error($"epoch {epoch}, validation", FirstWeights(model) is { } name
            ? $"the loss is {loss}, as weights of '{name}' are not finite"
            : $"the loss is {loss} though every weight is finite, so it lies in the validation data", loss, optimizer);

    private static NotFiniteNumberException Error(string where, string what, double number, Optimizer optimizer) =>
        new(
            $"Training stopped at {where}: {what}. Check the data for missing or unscaled values, "
            + $"lower the learning rate (now {optimizer.LearningRate:G4}) or clip gradients.",
            number);

    private static string? FirstWeights(Module model) =>
        model.NamedParameters.Where(static pair => !IsFinite(pair.Value.Value.Values)).Select(static pair => pair.Key).FirstOrDefault();

    private static string? FirstGradient(Module model)
    {
        var index = GradientNorm.FirstNonFinite(model.Parameters);
        return index < 0 ? null : model.NamedParameters[index].Key;
    }

    private static bool IsFinite(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            if (!float.IsFinite(value))
                return false;
        }
        return true;
    }
}
