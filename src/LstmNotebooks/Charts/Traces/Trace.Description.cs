namespace LstmNotebooks.Charts;

/// <content>A series in words, for readers who cannot see it.</content>
internal abstract partial record Trace
{
    /// <summary>What the series is drawn as, such as "line".</summary>
    public abstract string Kind { get; }

    /// <summary>What its points are called, such as "bar".</summary>
    public virtual string Noun => "point";

    /// <summary>The series as a whole in the place of axes and counts; null when these say it.</summary>
    public virtual string? WholeInWords => null;

    /// <summary>What the axes leave unsaid of its values, as "; name from to"; empty when they say it all.</summary>
    public virtual string ValuesInWords => "";

    /// <summary>What a figure is called whose first series this is.</summary>
    /// <param name="kinds">The kinds of its series, such as "line and band".</param>
    public virtual string FigureInWords(string kinds) => $"{kinds} chart";
}
