using System.Globalization;
using MathNet.Numerics.Distributions;

namespace LstmNotebooks.Metrics;

/// <summary>McNemar's test: is one of two classifiers right more often on the same examples, or is the difference luck?</summary>
/// <remarks>
/// Only the examples that one alone gets right tell them apart: b by A, c by B. By luck each falls to either side like a
/// coin, so the exact two-sided p is 2 P(X ≤ min(b, c)) for X of the binomial distribution with b + c draws and ½, at most 1.
/// For many such examples (|b − c| − 1)² / (b + c) is near to χ² of 1 degree of freedom; the 1 is the correction for continuity.
/// Examples count as independent. Sources: McNemar, Psychometrika 12 (1947); Edwards, Psychometrika 13 (1948).
/// </remarks>
/// <param name="NameA">The first classifier.</param>
/// <param name="NameB">The second classifier.</param>
/// <param name="BothRight">Examples that both get right.</param>
/// <param name="OnlyA">b.</param>
/// <param name="OnlyB">c.</param>
/// <param name="BothWrong">Examples that neither gets right.</param>
public sealed record McNemar(string NameA, string NameB, int BothRight, int OnlyA, int OnlyB, int BothWrong)
{
    private const double Level = 0.05;

    /// <summary>How often a difference as large comes by luck, two-sided and exact, 0 to 1.</summary>
    public double PValue => Math.Min(1, 2 * Binomial.CDF(0.5, OnlyA + OnlyB, Math.Min(OnlyA, OnlyB)));

    /// <summary>χ² with the correction for continuity; 0 when no example tells the two apart.</summary>
    public double ChiSquared
    {
        get
        {
            var excess = Math.Max(0, Math.Abs(OnlyA - OnlyB) - 1.0);
            return excess == 0 ? 0 : excess * excess / (OnlyA + OnlyB);
        }
    }

    /// <summary>The p of <see cref="ChiSquared"/>, 0 to 1, near the exact one from some 25 telling examples on.</summary>
    public double ChiSquaredPValue => 2 * Normal.CDF(0, 1, -Math.Sqrt(ChiSquared));

    /// <summary>Compares two classifiers on the same examples.</summary>
    /// <param name="labels">[N] what each example is.</param>
    /// <param name="predictedA">[N] what the first says.</param>
    /// <param name="predictedB">[N] what the second says.</param>
    /// <param name="nameA">What sentences call the first.</param>
    /// <param name="nameB">What sentences call the second.</param>
    public static McNemar Test(
        IReadOnlyList<string> labels,
        IReadOnlyList<string> predictedA,
        IReadOnlyList<string> predictedB,
        string nameA = "A",
        string nameB = "B")
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(predictedA);
        ArgumentNullException.ThrowIfNull(predictedB);
        if (predictedA.Count != labels.Count || predictedB.Count != labels.Count || labels.Count == 0)
            throw new ArgumentException(
                "McNemar's test expects a label and two predictions per example, one example at least, "
                + $"but got {labels.Count} labels with {predictedA.Count} and {predictedB.Count} predictions. "
                + "Take all from the same examples.");

        return Test(
            [.. labels.Zip(predictedA, static (label, said) => label == said)],
            [.. labels.Zip(predictedB, static (label, said) => label == said)],
            nameA,
            nameB);
    }

    /// <summary>Compares two classifiers by what each got right of the same examples.</summary>
    /// <param name="rightA">[N] whether the first was right.</param>
    /// <param name="rightB">[N] whether the second was right.</param>
    /// <param name="nameA">What sentences call the first.</param>
    /// <param name="nameB">What sentences call the second.</param>
    public static McNemar Test(IReadOnlyList<bool> rightA, IReadOnlyList<bool> rightB, string nameA = "A", string nameB = "B")
    {
        ArgumentNullException.ThrowIfNull(rightA);
        ArgumentNullException.ThrowIfNull(rightB);
        if (rightA.Count != rightB.Count || rightA.Count == 0)
            throw new ArgumentException(
                "McNemar's test expects two answers per example, one example at least, "
                + $"but got {rightA.Count} and {rightB.Count} answers. Take both from the same examples.");

        int both = 0, onlyA = 0, onlyB = 0;
        for (var i = 0; i < rightA.Count; i++)
        {
            both += rightA[i] && rightB[i] ? 1 : 0;
            onlyA += rightA[i] && !rightB[i] ? 1 : 0;
            onlyB += rightB[i] && !rightA[i] ? 1 : 0;
        }

        return new McNemar(nameA, nameB, both, onlyA, onlyB, rightA.Count - both - onlyA - onlyB);
    }

    /// <summary>The test in one sentence.</summary>
    public override string ToString()
    {
        var better = OnlyA > OnlyB ? NameA : NameB;
        var verdict = PValue < Level ? $"{better} is significantly better" : "no significant difference";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {BothRight + OnlyA + OnlyB + BothWrong:N0} examples {NameA} alone is right on {OnlyA:N0}, "
            + $"{NameB} alone on {OnlyB:N0} (exact McNemar test, p {MetricText.OfPValue(PValue)}): {verdict}.");
    }
}
