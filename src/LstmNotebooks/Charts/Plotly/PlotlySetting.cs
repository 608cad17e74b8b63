namespace LstmNotebooks.Charts;

/// <summary>A member of Plotly's layout that some kind of series asks for.</summary>
/// <param name="Name">Such as "barmode".</param>
/// <param name="Text">Its value; null when that is a number.</param>
/// <param name="Number">Its value where it is a number.</param>
internal readonly record struct PlotlySetting(string Name, string? Text, double Number = 0);
