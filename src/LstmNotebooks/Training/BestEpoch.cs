namespace LstmNotebooks.Training;

/// <summary>Finds the best epoch. It goes by the losses alone, so that a resumed training finds the same one.</summary>
internal static class BestEpoch
{
    /// <summary>
    /// The last place at which the loss fell below the best one before by more than <paramref name="minimumDelta"/>; −1 when there
    /// is none.
    /// </summary>
    public static int Of(ReadOnlySpan<double> losses, double minimumDelta)
    {
        var best = -1;
        for (var i = 0; i < losses.Length; i++)
        {
            if (best < 0 || losses[i] < losses[best] - minimumDelta)
                best = i;
        }
        return best;
    }
}
