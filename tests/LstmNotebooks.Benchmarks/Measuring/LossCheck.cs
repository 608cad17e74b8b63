namespace LstmNotebooks.Benchmarks;

/// <summary>On one batch seen again and again the loss must fall; a fast network that does not learn is of no use.</summary>
internal static class LossCheck
{
    private const int Steps = 10;

    /// <param name="firstLoss">Of the step before.</param>
    /// <param name="step">Trains once more and returns the loss.</param>
    public static void RequireFall(float firstLoss, Func<float> step)
    {
        var loss = firstLoss;
        for (var i = 0; i < Steps; i++)
            loss = step();
        if (!float.IsFinite(loss) || !(loss < firstLoss))
        {
            throw new InvalidOperationException(
                $"The loss should fall but went from {firstLoss} to {loss} in {Steps} steps: the benchmark times nothing that is wrong.");
        }
    }
}
