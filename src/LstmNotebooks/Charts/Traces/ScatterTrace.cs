using System.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>Points, each with a text beside it when <paramref name="Labels"/> is not empty.</summary>
internal sealed partial record ScatterTrace(string Name, Coordinates X, Coordinates Y, string[] Labels) : Trace(Name, X, Y)
{
    /// <summary>
    /// Each point's place in the order in which the words of a map look for room, its other series included; null where the points
    /// are none of a word map.
    /// </summary>
    public int[]? WordOrder { get; init; }

    public override string Kind => WordOrder is not null ? "word map" : "scatter";

    public override string Noun => WordOrder is not null ? "word" : base.Noun;

    public override bool IsCloud => true;

    public override string[] PointLabels => Labels;

    public override int LabelTurn(int point) => WordOrder?[point] ?? 0;

    // A map is one already, but not a chart of a map and something else.
    public override string FigureInWords(string kinds) => WordOrder is not null && kinds == Kind ? kinds : base.FigureInWords(kinds);

    /// <summary>Points from the lists a reader gives, checked.</summary>
    public static ScatterTrace From<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name, IEnumerable<string>? labels)
        where TY : INumberBase<TY>
    {
        var across = Coordinates.From(x, TraceChecks.Of("x", name));
        var up = Coordinates.Numbers(y, TraceChecks.Of("y", name), gaps: false);
        TraceChecks.RequireSameCount(across, "x", up.Count, "y", name);
        if (labels is null)
            return new ScatterTrace(name, across, up, []);
        var texts = Coordinates.Names(labels, TraceChecks.Of("labels", name));
        TraceChecks.RequireSameCount(across, "x", texts.Count, "labels", name);
        return new ScatterTrace(name, across, up, texts.Labels);
    }

    /// <summary>A series of words for each group, in the order in which the groups appear.</summary>
    public static ScatterTrace[] WordMap<T>(IEnumerable<string> words, T[,] places, IEnumerable<string>? groups)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(places);
        var names = Coordinates.Names(words, "words");
        var group = groups is null ? names with { Labels = [.. names.Labels.Select(_ => "")] } : Coordinates.Names(groups, "groups");
        TraceChecks.RequireSameCount(names, "words", group.Count, "groups", "");
        if (places.GetLength(0) != names.Count || places.GetLength(1) != 2)
            throw new ArgumentException(
                $"Chart.WordMap got {ChartText.Count(names.Count, "word")} and places of shape "
                + $"[{places.GetLength(0)}, {places.GetLength(1)}]: give a row of two numbers per word.");
        var members = Enumerable.Range(0, names.Count).GroupBy(i => group.Labels[i], StringComparer.Ordinal).ToArray();
        if (members.Length > Palette.Count)
            throw new ArgumentException(
                $"Chart.WordMap expects at most {Palette.Count} groups, as many as there are colours that all readers tell apart, "
                + $"but got {members.Length}: join some.");
        return [.. members.Select(Members)];

        ScatterTrace Members(IGrouping<string, int> one)
        {
            var (x, y) = (one.Select(i => places[i, 0]), one.Select(i => places[i, 1]));
            return From(x, y, one.Key, one.Select(i => names.Labels[i])) with { WordOrder = [.. one] };
        }
    }
}
