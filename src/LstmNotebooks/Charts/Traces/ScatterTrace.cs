namespace LstmNotebooks.Charts;

/// <summary>Points, each with a text beside it when <paramref name="Labels"/> is not empty.</summary>
internal sealed record ScatterTrace(string Name, Coordinates X, Coordinates Y, string[] Labels) : Trace(Name, X, Y)
{
    /// <summary>Each point's place in the order in which the words of a map look for room, its other series included; null where the points are none of a word map.</summary>
    public int[]? WordOrder { get; init; }

    public override string Kind => WordOrder is not null ? "word map" : "scatter";

    public override string Noun => WordOrder is not null ? "word" : base.Noun;
}
