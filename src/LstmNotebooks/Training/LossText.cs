using System.Globalization;

namespace LstmNotebooks.Training;

/// <summary>Losses as text.</summary>
internal static class LossText
{
    private const int MostDecimals = 9;

    /// <summary>At least four digits that count, without an exponent: 12.345, 0.1234, 0.001234.</summary>
    public static string Of(double loss)
    {
        var decimals = 3;
        for (var bound = 1.0; decimals < MostDecimals && Math.Abs(loss) < bound; bound /= 10)
            decimals++;
        return loss.ToString($"F{(loss == 0 ? 3 : decimals)}", CultureInfo.InvariantCulture);
    }
}
