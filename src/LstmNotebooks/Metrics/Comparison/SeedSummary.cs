using System.Globalization;
using MathNet.Numerics.Distributions;

namespace LstmNotebooks.Metrics;

/// <summary>
/// A score over trainings that differ in their seed only: mean, standard deviation, and the interval that the mean over all seeds
/// lies in.
/// </summary>
/// <remarks>
/// Over n seeds with mean m and standard deviation s (n − 1 in its divisor) the interval is m ± t s / √n, t the quantile of
/// Student's t of n − 1 degrees of freedom (Student, Biometrika 6, 1908). It tells how much the seed matters, not how much the
/// choice of the examples does: for that see <see cref="ClassificationEvaluation.Bootstrap"/>.
/// </remarks>
public sealed record SeedSummary
{
    private const int MostDecimals = 9;

    private SeedSummary(double[] scores, double confidence)
    {
        (Scores, Confidence) = (scores, confidence);
        Mean = scores.Sum() / scores.Length;
        StandardDeviation = Math.Sqrt(scores.Sum(score => (score - Mean) * (score - Mean)) / (scores.Length - 1));
        var reach = StudentT.InvCDF(0, 1, scores.Length - 1, 0.5 + confidence / 2) * StandardDeviation / Math.Sqrt(scores.Length);
        (Lower, Upper) = (Mean - reach, Mean + reach);
    }

    /// <summary>One a seed.</summary>
    public IReadOnlyList<double> Scores { get; }

    /// <summary>How often such an interval holds the mean over all seeds.</summary>
    public double Confidence { get; }

    /// <summary>m, in the unit of the scores.</summary>
    public double Mean { get; }

    /// <summary>s, in the unit of the scores.</summary>
    public double StandardDeviation { get; }

    /// <summary>The low end of the interval.</summary>
    public double Lower { get; }

    /// <summary>The high end of the interval.</summary>
    public double Upper { get; }

    /// <summary>The summary of some scores.</summary>
    /// <param name="scores">One a seed, two at least.</param>
    /// <param name="confidence">Of the interval, such as 0.95.</param>
    public static SeedSummary Of(IReadOnlyList<double> scores, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Count < 2)
            throw new ArgumentException(
                $"A summary over seeds expects two scores or more but got {scores.Count}: "
                + "one alone does not tell how much they differ. Train with other seeds too.",
                nameof(scores));
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(
                nameof(confidence),
                $"Confidence must lie between 0 and 1, as 0.95, but is {confidence}.");
        for (var i = 0; i < scores.Count; i++)
        {
            if (!double.IsFinite(scores[i]))
                throw new ArgumentException(
                    $"A summary over seeds: score {i} is {scores[i]}, not a finite number. Look at the training with that seed.",
                    nameof(scores));
        }

        return new SeedSummary([.. scores], confidence);
    }

    /// <summary>Fractions in per cent with one decimal, such as "86.9 ± 0.3 [86.5, 87.3]".</summary>
    public string ToPercent() => Text(100, 1);

    /// <summary>
    /// Mean ± standard deviation [interval] in the unit of the scores, with as many decimals as show the standard deviation's first
    /// digit, one at least.
    /// </summary>
    public override string ToString()
    {
        var decimals = 1;
        for (var bound = 0.1; decimals < MostDecimals && StandardDeviation > 0 && StandardDeviation < bound; bound /= 10)
            decimals++;
        return Text(1, decimals);
    }

    private string Text(double scale, int decimals)
    {
        string Number(double value) => (scale * value).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        return $"{Number(Mean)} ± {Number(StandardDeviation)} [{Number(Lower)}, {Number(Upper)}]";
    }
}
