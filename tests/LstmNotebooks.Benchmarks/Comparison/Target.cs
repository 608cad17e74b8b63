namespace LstmNotebooks.Benchmarks;

/// <summary>A demand on a figure of the cases.</summary>
/// <param name="What">What is demanded.</param>
/// <param name="Bound">Side of the limit.</param>
/// <param name="Limit">In the figure's unit.</param>
/// <param name="Unit">Printed behind the number.</param>
/// <param name="Figure">The figure of a case; null where it has none.</param>
internal sealed record Target<T>(string What, Bound Bound, double Limit, string Unit, Func<T, double?> Figure) where T : INamed
{
    /// <summary>The cases it is about; all that have the figure when empty.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    /// <summary>Whether it is about the geometric mean of all cases, not about each of them.</summary>
    public bool IsMean { get; init; }

    /// <summary>What is hoped for beyond the limit; null for nothing.</summary>
    public double? Aim { get; init; }

    public string Demand =>
        $"{(Bound == Bound.AtLeast ? "≥" : "≤")} {Figures.Short(Limit)}{Unit}{(Aim is { } aim ? $", aim {Figures.Short(aim)}{Unit}" : "")}";

    /// <summary>What was found: the worst case's figure, or the mean.</summary>
    public Finding Judge(IEnumerable<T> cases)
    {
        var figures = (from found in cases
                       where Cases.Count == 0 || Cases.Contains(found.Name)
                       let figure = Figure(found)
                       where figure is not null
                       orderby Bound == Bound.AtLeast ? figure : -figure
                       select (found.Name, Value: figure.Value)).ToArray();
        if (figures.Length == 0)
            return new Finding("not measured", Holds: null);
        var count = $"{figures.Length} {(figures.Length == 1 ? "case" : "cases")}";
        return IsMean
            ? Found(Math.Exp(figures.Average(static figure => Math.Log(figure.Value))), $"of {count}")
            : Found(figures[0].Value, $"in {figures[0].Name}, the worst of {count}");
    }

    private Finding Found(double value, string where) =>
        new($"{Figures.Short(value)}{Unit} {where}", Meets(value, Limit)) { IsAimReached = Aim is { } aim && Meets(value, aim) };

    private bool Meets(double value, double limit) => Bound == Bound.AtLeast ? value >= limit : value <= limit;
}
