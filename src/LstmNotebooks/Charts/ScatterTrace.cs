namespace LstmNotebooks.Charts;

/// <summary>Points, each with a text beside it when <paramref name="Labels"/> is not empty.</summary>
internal sealed record ScatterTrace(string Name, Coordinates X, Coordinates Y, string[] Labels) : Trace(Name, X, Y)
{
    public override string Kind => "scatter";
}
