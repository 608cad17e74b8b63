using LstmNotebooks.Display;

namespace LstmNotebooks.Charts;

/// <summary>Several figures in rows and columns, as one picture. Made by <see cref="Chart.Grid"/>.</summary>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["image/svg+xml", "text/plain"])]
public sealed record FigureGrid : IFigure
{
    private const int MostColumns = 6;
    private const int LeastCellWidth = 200;

    /// <param name="title">What the figures show together.</param>
    /// <param name="columns">How many cells stand side by side.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="cells">The cell of each figure, counted row by row; null when they fill the cells in order.</param>
    internal FigureGrid(string title, int columns, IEnumerable<Figure> figures, IReadOnlyList<int>? cells = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (string.IsNullOrWhiteSpace(title))
            throw new ArgumentException("Chart.Grid expects a title but got none: say what the figures show together.", nameof(title));
        if (columns is < 1 or > MostColumns)
            throw new ArgumentOutOfRangeException(nameof(columns), $"Chart.Grid expects 1 to {MostColumns} columns but got {columns}.");
        (Title, Columns, Figures) = (title, columns, [.. figures]);
        Cells = cells ?? [.. Enumerable.Range(0, Figures.Count)];
        if (Figures.Count == 0)
            throw new ArgumentException("Chart.Grid expects at least one figure but got none.", nameof(figures));
        Width = Math.Max(700, columns * LeastCellWidth);
    }

    /// <summary>What the figures show together.</summary>
    public string Title { get; }

    /// <summary>How many figures stand side by side.</summary>
    public int Columns { get; }

    /// <summary>The figures, row by row.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>The width in pixels, 200 a column at least.</summary>
    public int Width
    {
        get;
        init => field = value >= Columns * LeastCellWidth && value <= 4000 ? value
            : throw new ArgumentOutOfRangeException(
                nameof(Width),
                $"A grid of {Columns} columns expects a width of {Columns * LeastCellWidth} to 4,000 pixels but got {value}.");
    }

    /// <summary>The height of each row in pixels, 150 to 2,000.</summary>
    public int RowHeight
    {
        get;
        init => field = value is >= 150 and <= 2000 ? value
            : throw new ArgumentOutOfRangeException(nameof(RowHeight), $"A grid expects rows of 150 to 2,000 pixels but got {value}.");
    } = 260;

    /// <summary>How many rows the figures fill.</summary>
    public int Rows => Cells.Max() / Columns + 1;

    /// <summary>The cell of each figure, counted row by row; cells between them may be empty.</summary>
    internal IReadOnlyList<int> Cells { get; }

    /// <summary>The grid as a picture that needs no script, no font and no network.</summary>
    public string ToSvg() => SvgGrid.Render(this);

    /// <summary>The grid as Plotly's JSON, each figure a subplot.</summary>
    public string ToPlotlyJson() => PlotlyGrid.Write(this);

    /// <summary>The title, then the description of each figure.</summary>
    public override string ToString() =>
        string.Join('\n', [$"{ChartText.Count(Figures.Count, "figure")}: {Title}.", .. Figures.Select(figure => figure.ToString())]);
}
