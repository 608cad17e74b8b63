using System.Globalization;
using LstmNotebooks.Display;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Metrics;

/// <summary>How much translations have in common with correct ones: n-grams of 1 to 4 words, and a penalty for what is too short.</summary>
/// <remarks>
/// BLEU = penalty · exp(¼ Σ ln pₙ), where pₙ is the share of the candidates' n-grams that stand in their references, each at
/// most as often as there, and the penalty is exp(1 − r/c) where the candidates, of c words together, are shorter than the
/// references, of r. Papineni, Roukos, Ward and Zhu, BLEU: a method for automatic evaluation of machine translation (2002).
/// Counts are those of the corpus; nothing is smoothed, so BLEU is 0 where no n-gram of an order matches. It is comparable
/// only where words are cut the same way.
/// </remarks>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Bleu : IHtml
{
    private Bleu(BleuCounts counts) => Counts = counts;

    /// <summary>What it was computed from.</summary>
    public BleuCounts Counts { get; }

    /// <summary>[4] the share of n-grams of 1 to 4 words that match, 0 to 1; 0 where there are none.</summary>
    public IReadOnlyList<double> Precisions =>
        [.. Counts.Matched.Zip(Counts.Total, static (matched, total) => total == 0 ? 0 : (double)matched / total)];

    /// <summary>1, or less where the candidates are shorter than the references.</summary>
    public double BrevityPenalty => Counts.CandidateLength == 0 ? 0
        : Counts.CandidateLength >= Counts.ReferenceLength ? 1
        : PortableMath.Exp(1 - (double)Counts.ReferenceLength / Counts.CandidateLength);

    /// <summary>BLEU, 0 to 1; papers mostly print it times 100.</summary>
    public double Score => Precisions.Any(static precision => precision == 0) ? 0
        : BrevityPenalty * PortableMath.Exp(Precisions.Sum(PortableMath.Log) / BleuCounts.MaxOrder);

    /// <summary>BLEU of a corpus with one reference for each candidate.</summary>
    /// <param name="candidates">[N] the words of each.</param>
    /// <param name="references">[N] the words of each one's correct text.</param>
    public static Bleu Of(IReadOnlyList<IReadOnlyList<string>> candidates, IReadOnlyList<IReadOnlyList<string>> references)
    {
        ArgumentNullException.ThrowIfNull(references);
        return Of(candidates, [.. references.Select(static reference => (IReadOnlyList<IReadOnlyList<string>>)[reference])]);
    }

    /// <summary>BLEU of a corpus.</summary>
    /// <param name="candidates">[N] the words of each.</param>
    /// <param name="references">[N] one correct text or more for each.</param>
    public static Bleu Of(IReadOnlyList<IReadOnlyList<string>> candidates, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> references)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(references);
        if (candidates.Count == 0 || candidates.Count != references.Count)
            throw new ArgumentException(
                $"BLEU expects candidates and as many sets of references but got {candidates.Count} and {references.Count}. "
                + "Take both from the same items.",
                nameof(references));
        return Of(candidates.Zip(references, BleuCounts.Of));
    }

    /// <summary>BLEU of counts that are added up, such as those of the sentences that a bootstrap drew.</summary>
    /// <param name="counts">One or more.</param>
    public static Bleu Of(IEnumerable<BleuCounts> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new(counts.Aggregate(static (left, right) => left + right));
    }

    /// <summary>
    /// How much two systems differ in BLEU on the same sentences, first minus second, with an interval from sentences that are
    /// drawn with replacement, the same for both.
    /// </summary>
    /// <remarks>Koehn, Statistical significance tests for machine translation evaluation (2004).</remarks>
    /// <param name="measure">Its name.</param>
    /// <param name="first">[N] the counts of the first system, sentence by sentence.</param>
    /// <param name="second">[N] those of the second system on the same sentences.</param>
    /// <param name="resamples">How often sentences are drawn.</param>
    /// <param name="confidence">The share of such intervals that hold the true value.</param>
    /// <param name="seed">Decides the draws.</param>
    public static BootstrapInterval Difference(
        string measure,
        IReadOnlyList<BleuCounts> first,
        IReadOnlyList<BleuCounts> second,
        int resamples = 2000,
        double confidence = 0.95,
        ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count || first.Count < 2)
            throw new ArgumentException(
                $"{measure} expects both systems on the same two sentences or more but got {first.Count} and {second.Count}.",
                nameof(second));
        BootstrapDraws.CheckSettings(measure, resamples, confidence);
        var draws = BootstrapDraws.Of(measure, first.Count, null, seed);
        var resampled = new double?[resamples];
        for (var turn = 0; turn < resamples; turn++)
        {
            draws.Draw();
            resampled[turn] = Weighted(first, draws.Weights).Score - Weighted(second, draws.Weights).Score;
        }
        return BootstrapInterval.Of(measure, Of(first).Score - Of(second).Score, resampled, confidence);
    }

    /// <summary>BLEU where each sentence counts so often.</summary>
    private static Bleu Weighted(IReadOnlyList<BleuCounts> counts, int[] weights)
    {
        var (matched, total, words, reference) = (new long[BleuCounts.MaxOrder], new long[BleuCounts.MaxOrder], 0L, 0L);
        for (var n = 0; n < weights.Length; n++)
        {
            for (var order = 0; order < BleuCounts.MaxOrder; order++)
            {
                matched[order] += weights[n] * counts[n].Matched[order];
                total[order] += weights[n] * counts[n].Total[order];
            }
            words += weights[n] * counts[n].CandidateLength;
            reference += weights[n] * counts[n].ReferenceLength;
        }
        return new(new BleuCounts(matched, total, words, reference));
    }

    /// <summary>The precisions, the penalty and the score.</summary>
    public Table ToTable() => Table.Of(
        ToString(),
        Enumerable.Range(0, BleuCounts.MaxOrder),
        [
            ("words", static order => order + 1),
            ("matched", order => Counts.Matched[order]),
            ("of", order => Counts.Total[order]),
            ("precision", order => Precisions[order].ToString("F3", CultureInfo.InvariantCulture)),
        ],
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Counts.CandidateLength:N0} words beside {Counts.ReferenceLength:N0} of the references: penalty {BrevityPenalty:F3}"));

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The score times 100.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"BLEU {100 * Score:F1}");
}
