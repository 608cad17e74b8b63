using System.Globalization;
using LstmNotebooks.Autograd;
using LstmNotebooks.Display;
using LstmNotebooks.Nn;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>Finds optimizers that would train nothing of a model, as when the model alone was made anew.</summary>
internal static class OptimizerCheck
{
    /// <summary>
    /// Fails when no trainable parameter of a model is among the optimizer's. Some are enough: the others may be meant to stay.
    /// </summary>
    public static void RequireParametersOf(Module model, Optimizer optimizer)
    {
        var kind = optimizer.GetType().Name;
        var ours = model.Parameters.ToHashSet<Parameter>(ReferenceEqualityComparer.Instance);
        var shared = optimizer.Parameters.Where(ours.Contains).ToArray();
        if (shared.Length == 0)
            throw new ArgumentException($"The optimizer, {kind}, trains none of the model's {Counted.Of(ours.Count, "parameter")}: "
                + $"its own {Counted.Of(optimizer.Parameters.Count, "parameter")} belong to another model, "
                + $"such as one that was replaced when the model was created again. Create the optimizer again too: "
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"new {kind}(model.Parameters, learningRate: {(float)optimizer.LearningRate})."), nameof(optimizer));
        if (!shared.Any(static parameter => parameter.IsTrainable))
            throw new ArgumentException($"The optimizer, {kind}, trains nothing: of the model's {Counted.Of(ours.Count, "parameter")}, "
                + "all those it holds are frozen. Set IsTrainable of those that should learn, or pass the optimizer others.", nameof(
                    optimizer));
    }

    /// <summary>Fails when the first loss reaches none of the optimizer's parameters.</summary>
    public static void RequireGradients(Optimizer optimizer, string where)
    {
        if (!optimizer.Parameters.Any(static parameter => parameter.IsTrainable && parameter.Value.HasGradient))
            throw new InvalidOperationException($"The loss of {where} does not depend on any parameter of the optimizer, "
                + $"{optimizer.GetType().Name}, so nothing would be learnt. Is it computed with another model, "
                + "such as one that was replaced when the model was created again? Compute it with the model that is trained.");
    }
}
