namespace LstmNotebooks.Benchmarks;

/// <summary>Which targets hold.</summary>
internal sealed class Verdict
{
    private readonly (string What, string Demand, Finding Finding)[] findings;

    private Verdict((string What, string Demand, Finding Finding)[] findings) => this.findings = findings;

    /// <summary>Whether every target holds that something was measured for.</summary>
    public bool Holds => findings.All(static found => found.Finding.Holds is not false);

    /// <summary>How many hold, as a sentence.</summary>
    public string Summary
    {
        get
        {
            var (held, measured) = (
                findings.Count(static found => found.Finding.Holds is true),
                findings.Count(static found => found.Finding.Holds is not null));
            return $"{held} of {measured} targets hold{(measured < findings.Length ? $"; {findings.Length - measured} not measured" : "")}.";
        }
    }

    public static Verdict Of<T>(IEnumerable<Target<T>> targets, IReadOnlyCollection<T> cases) where T : INamed =>
        new([.. targets.Select(target => (target.What, target.Demand, target.Judge(cases)))]);

    /// <summary>A row a target: what was demanded, what was found.</summary>
    public override string ToString()
    {
        var table = new MarkdownTable("target", "demanded", "found", "holds");
        foreach (var (what, demand, finding) in findings)
            table.Add(what, demand, finding.Text, Answer(finding));
        return table.ToString();
    }

    private static string Answer(Finding finding) => finding switch
    {
        { Holds: null } => "–",
        { Holds: false } => "**no**",
        { IsAimReached: true } => "yes, and the aim",
        _ => "yes",
    };
}
