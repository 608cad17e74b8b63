namespace LstmNotebooks.Charts;

/// <summary>A slice for each name, as large as its share of the whole, clockwise from the top.</summary>
/// <param name="Name">As the description shows it.</param>
/// <param name="X">The slices' names.</param>
/// <param name="Y">Their values, none below zero.</param>
/// <param name="Hole">How much of the radius is left out in the middle, 0 to below 1.</param>
internal sealed record PieTrace(string Name, Coordinates X, Coordinates Y, double Hole) : Trace(Name, X, Y)
{
    private const int MostInWords = 12;

    /// <summary>A colour of its own for each slice, #rrggbb; null, or one that is null, takes the turn of the palette.</summary>
    public IReadOnlyList<string?>? Colors { get; init; }

    public override string Kind => "pie";

    public override string Noun => "slice";

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

    public string? ColorOf(int slice) => Colors?[slice % Colors.Count];

    /// <summary>A share as the figure writes it: "12.5 %".</summary>
    public static string Percent(double share) => $"{Words.Short(Math.Round(100 * share, 1), digits: 3)} %";

    public string SharesInWords()
    {
        var shares = Shares;
        var words = X.Labels.Take(MostInWords).Select((label, i) => $"{label} {Percent(shares[i])}");
        return string.Join(", ", Count > MostInWords ? words.Append($"and {Words.Count(Count - MostInWords)} more") : words);
    }
}
