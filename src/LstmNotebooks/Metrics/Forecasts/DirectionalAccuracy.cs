namespace LstmNotebooks.Metrics;

/// <summary>How often a forecast says rightly whether the series goes up or down from the last known value.</summary>
/// <remarks>
/// A tie has no direction and is left out, not half counted: a step where the series did not move, and a step where the
/// forecast is the last known value itself. So persistence, which never says a direction, has no accuracy at all.
/// Compare with <see cref="UpShare"/>: in a rising market, always saying "up" scores that.
/// </remarks>
/// <param name="Right">The right directions among the steps with one; null when there is no such step.</param>
/// <param name="UpShare">The steps on which the series rose, among those on which it moved; null when it never did.</param>
/// <param name="ActualTies">Steps on which the series did not move.</param>
/// <param name="ForecastTies">Other steps on which the forecast said no direction.</param>
public sealed record DirectionalAccuracy(Proportion? Right, Proportion? UpShare, int ActualTies, int ForecastTies)
{
    /// <summary>Counts the directions.</summary>
    /// <param name="previous">[n] the last value known when each forecast was made.</param>
    /// <param name="actual">[n] what came.</param>
    /// <param name="forecast">[n] what was forecast.</param>
    /// <param name="confidence">Of the interval, such as 0.95.</param>
    public static DirectionalAccuracy Of(
        IReadOnlyList<double> previous,
        IReadOnlyList<double> actual,
        IReadOnlyList<double> forecast,
        double confidence = 0.95)
    {
        Paired.Check("Directional accuracy", actual, forecast);
        Paired.Check("Directional accuracy", actual, previous, "previous");
        int right = 0, said = 0, up = 0, moved = 0;
        for (var k = 0; k < actual.Count; k++)
        {
            var came = Math.Sign(actual[k] - previous[k]);
            var saidDirection = Math.Sign(forecast[k] - previous[k]);
            if (came == 0)
                continue;
            moved++;
            up += came > 0 ? 1 : 0;
            said += saidDirection != 0 ? 1 : 0;
            right += saidDirection == came ? 1 : 0;
        }

        return new DirectionalAccuracy(
            said > 0 ? new Proportion(right, said, confidence) : null,
            moved > 0 ? new Proportion(up, moved, confidence) : null,
            actual.Count - moved,
            moved - said);
    }

    /// <summary>The accuracy with its interval, or that there is none.</summary>
    public override string ToString() => Right?.ToString() ?? "no direction";
}
