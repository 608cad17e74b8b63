using System.Globalization;

namespace LstmNotebooks.TimeSeries;

/// <summary>One trading day of a share or an index; prices in the currency or points of the series.</summary>
/// <param name="Date">The trading day, as the exchange dates it.</param>
/// <param name="Open">The first price of the day.</param>
/// <param name="High">The highest price.</param>
/// <param name="Low">The lowest price.</param>
/// <param name="Close">The last price.</param>
/// <param name="AdjustedClose">The last price with later splits and dividends taken out; null where the source gives none.</param>
/// <param name="Volume">Shares traded.</param>
public readonly record struct PriceBar(
    DateOnly Date,
    double Open,
    double High,
    double Low,
    double Close,
    double? AdjustedClose,
    double Volume)
{
    /// <summary>The day and its prices in one line, the same in every culture.</summary>
    public override string ToString()
    {
        var adjusted = AdjustedClose is { } close ? string.Create(CultureInfo.InvariantCulture, $", adjusted {close}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Date:O} open {Open}, high {High}, low {Low}, close {Close}{adjusted}, volume {Volume}");
    }
}
