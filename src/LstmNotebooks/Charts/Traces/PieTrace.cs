using System.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>A slice for each name, as large as its share of the whole, clockwise from the top.</summary>
/// <param name="Name">As the description shows it.</param>
/// <param name="X">The slices' names.</param>
/// <param name="Y">Their values, none below zero.</param>
/// <param name="Hole">How much of the radius is left out in the middle, 0 to below 1.</param>
internal sealed partial record PieTrace(string Name, Coordinates X, Coordinates Y, double Hole) : Trace(Name, X, Y)
{
    private const int MostInWords = 12;

    /// <summary>A colour of its own for each slice, #rrggbb; null, or one that is null, takes the turn of the palette.</summary>
    public IReadOnlyList<string?>? Colors { get; init; }

    public override string Kind => "pie";

    public override string Noun => "slice";

    public override bool HasAxes => false;

    public override bool FillsFigure => true;

    public override bool WritesLegend => true;

    public override string WholeInWords => $"{ChartText.Count(Count, "slice")}: {SharesInWords()}";

    /// <summary>Each slice's share of the whole.</summary>
    public double[] Shares
    {
        get
        {
            var largest = Y.Values.Max();
            var sum = Y.Values.Sum(value => value / largest);
            return [.. Y.Values.Select(value => value / largest / sum)];
        }
    }

    /// <summary>Slices from the lists a reader gives, checked.</summary>
    public static PieTrace From<TLabel, TValue>(IEnumerable<TLabel> labels, IEnumerable<TValue> values, double hole)
        where TValue : INumberBase<TValue>
    {
        if (hole is not (>= 0 and <= 0.9))
            throw new ArgumentOutOfRangeException(
                nameof(hole),
                $"Chart.Pie expects a hole of 0 to 0.9 of the radius but got {ChartText.Number(hole)}.");
        var names = Coordinates.Names(labels, "labels");
        var numbers = Coordinates.Numbers(values, "values", gaps: false);
        TraceChecks.RequireSameCount(names, "labels", numbers.Count, "values", "");
        TraceChecks.RequireOwnNames(names, "labels", "slice");
        if (Array.FindIndex(numbers.Values, value => value < 0) is var negative and >= 0)
            throw new ArgumentException(
                $"Chart.Pie got {ChartText.Number(numbers.Values[negative])} for '{names.Labels[negative]}': "
                + "a slice shows a share of the whole, which is never negative. Draw bars instead.");
        if (numbers.Values.All(value => value == 0))
            throw new ArgumentException("Chart.Pie got nothing but zeros: there is no whole to share. Draw bars instead.");
        return new PieTrace("", names, numbers, hole);
    }

    /// <summary>A slice's own colour; null when it takes the turn of the palette.</summary>
    public string? ColorOf(int slice) => Colors?[slice % Colors.Count];

    /// <summary>A share as the figure writes it: "12.5 %".</summary>
    public static string Percent(double share) => $"{ChartText.Short(Math.Round(100 * share, 1), digits: 3)} %";

    private string SharesInWords()
    {
        var shares = Shares;
        var words = X.Labels.Take(MostInWords).Select((label, i) => $"{label} {Percent(shares[i])}");
        return string.Join(", ", Count > MostInWords ? words.Append($"and {ChartText.Count(Count - MostInWords)} more") : words);
    }
}
