namespace LstmNotebooks.Charts;

/// <summary>A series' place in the picture that is drawn.</summary>
/// <param name="Figure">Whose series it is.</param>
/// <param name="Index">Its index among the figure's series, which decides its colour, dash and marker.</param>
/// <param name="Layout">Where everything lies.</param>
internal readonly record struct SvgSeries(Figure Figure, int Index, SvgLayout Layout)
{
    /// <summary>Where among the series of its own kind it comes, and how many of these there are.</summary>
    public (int Turn, int Count) Among<T>()
        where T : Trace
    {
        int[] indices = [.. IndicesOf<T>()];
        return (Array.IndexOf(indices, Index), indices.Length);
    }

    private IEnumerable<int> IndicesOf<T>()
    {
        for (var i = 0; i < Figure.Traces.Count; i++)
            if (Figure.Traces[i] is T)
                yield return i;
    }
}
