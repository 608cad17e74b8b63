namespace LstmNotebooks.Charts;

/// <summary>A value that a notebook shows as a figure, with its own ToString as text.</summary>
internal interface IFigureSource
{
    /// <summary>The figure.</summary>
    Figure ToFigure();
}
