namespace LstmNotebooks.TimeSeries;

/// <summary>"Tomorrow is as today": every step ahead is the last value. For a random walk nothing is better.</summary>
public sealed record Persistence : IBaseline
{
    /// <inheritdoc/>
    public string Name => "persistence";

    /// <inheritdoc/>
    public int PastNeeded => 1;

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> past, int horizon = 1)
    {
        this.Check(past, horizon);
        var forecast = new double[horizon];
        Array.Fill(forecast, past[^1]);
        return forecast;
    }
}
