namespace LstmNotebooks.Charts;

/// <summary>Where the text beside a point stands.</summary>
/// <param name="Left">Its left edge, in pixels.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Side">On which side of the point that is, in Plotly's words.</param>
internal readonly record struct LabelPlace(double Left, double Top, string Side);
