namespace LstmNotebooks.Metrics;

/// <summary>The rule that actual and forecast values go in pairs and are finite.</summary>
internal static class Paired
{
    public static void Check(string metric, IReadOnlyList<double> actual, IReadOnlyList<double> forecast, string what = "forecast")
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(forecast);
        if (actual.Count != forecast.Count)
            throw new ArgumentException(
                $"{metric} expects one {what} value for each actual value but got {forecast.Count} for {actual.Count}. "
                + "Pass both over the same targets.");
        if (actual.Count == 0)
            throw new ArgumentException($"{metric} has nothing to measure: actual and {what} are empty. Pass one pair at least.");
        for (var k = 0; k < actual.Count; k++)
        {
            if (!double.IsFinite(actual[k]) || !double.IsFinite(forecast[k]))
                throw new ArgumentException(
                    $"{metric}: item {k} is actual {actual[k]}, {what} {forecast[k]}; both must be finite numbers. "
                    + "Look for the step that made it.");
        }
    }
}
