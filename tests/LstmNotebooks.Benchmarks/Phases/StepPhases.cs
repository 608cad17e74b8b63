namespace LstmNotebooks.Benchmarks;

/// <summary>What a training step takes and what its parts take when they run alone, in seconds.</summary>
/// <param name="Step">The whole step.</param>
/// <param name="Layers">The recurrent layers without their cells' functions: products, packing, moving data.</param>
/// <param name="Functions">The cells' element-wise functions.</param>
/// <param name="HeadAndLoss">The linear head and the loss.</param>
/// <param name="Embedding">Looking up rows and adding up their gradients.</param>
/// <param name="Optimizer">Adam's update.</param>
internal sealed record StepPhases(double Step, double Layers, double Functions, double HeadAndLoss, double Embedding, double Optimizer)
{
    /// <summary>What is left: caches that the parts take from each other, clearing, bookkeeping.</summary>
    public double Rest => Step - Layers - Functions - HeadAndLoss - Embedding - Optimizer;

    /// <summary>The medians of several measurements.</summary>
    public static StepPhases Median(IReadOnlyList<StepPhases> rounds) => new(
        Of(rounds, static found => found.Step), Of(rounds, static found => found.Layers), Of(rounds, static found => found.Functions),
        Of(
            rounds,
            static found => found.HeadAndLoss), Of(rounds, static found => found.Embedding), Of(rounds, static found => found.Optimizer));

    private static double Of(IReadOnlyList<StepPhases> rounds, Func<StepPhases, double> phase) =>
        Benchmarks.Median.Of(rounds.Select(phase));
}
