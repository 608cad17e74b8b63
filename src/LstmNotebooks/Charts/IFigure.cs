namespace LstmNotebooks.Charts;

/// <summary>What a notebook shows as a picture: one figure, or several in a grid.</summary>
public interface IFigure
{
    /// <summary>A static SVG picture.</summary>
    string ToSvg();

    /// <summary>Plotly's JSON of the same.</summary>
    string ToPlotlyJson();

    /// <summary>The description.</summary>
    string ToString();
}
