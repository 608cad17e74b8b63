namespace LstmNotebooks.Charts;

/// <summary>Points joined in their order; a NaN in y leaves a gap.</summary>
internal sealed record LineTrace(string Name, Coordinates X, Coordinates Y) : Trace(Name, X, Y)
{
    public override string Kind => "line";
}
