using System.Globalization;
using MathNet.Numerics.Distributions;

namespace LstmNotebooks.Metrics;

/// <summary>Hits out of trials, with the interval that the true rate lies in.</summary>
/// <remarks>
/// The interval is Wilson's score interval (Journal of the American Statistical Association 22, 1927), which stays in [0, 1] and
/// holds for few trials and rates near 0 or 1. It takes the trials as independent.
/// </remarks>
public sealed record Proportion
{
    /// <summary>Hits out of trials.</summary>
    /// <param name="hits">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">1 or more.</param>
    /// <param name="confidence">How often such an interval holds the true rate, such as 0.95.</param>
    public Proportion(int hits, int trials, double confidence = 0.95)
    {
        if (trials < 1 || hits < 0 || hits > trials)
            throw new ArgumentException($"A proportion expects 1 trial or more and hits from 0 to the trials, but got {hits} of {trials}.");
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(
                nameof(confidence),
                $"Confidence must lie between 0 and 1, as 0.95, but is {confidence}.");

        (Hits, Trials, Confidence) = (hits, trials, confidence);
        var z = Normal.InvCDF(0, 1, 0.5 + confidence / 2);
        var share = z * z / trials;
        var centre = (Rate + share / 2) / (1 + share);
        var reach = z / (1 + share) * Math.Sqrt(Rate * (1 - Rate) / trials + share / (4 * trials));

        // At no hits, or only hits, an end is 0 or 1 exactly; the subtraction may miss it by a rounding.
        (Lower, Upper) = (hits == 0 ? 0 : centre - reach, hits == trials ? 1 : centre + reach);
    }

    /// <summary>The number of hits.</summary>
    public int Hits { get; }

    /// <summary>Out of how many.</summary>
    public int Trials { get; }

    /// <summary>How often such an interval holds the true rate.</summary>
    public double Confidence { get; }

    /// <summary>Hits / trials, a fraction.</summary>
    public double Rate => (double)Hits / Trials;

    /// <summary>The low end of the interval, a fraction.</summary>
    public double Lower { get; }

    /// <summary>The high end of the interval, a fraction.</summary>
    public double Upper { get; }

    /// <summary>Rate, interval and count, such as "55.6 % [50.3, 60.8] of 340".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * Rate:F1} % [{100 * Lower:F1}, {100 * Upper:F1}] of {Trials}");
}
