namespace LstmNotebooks.TimeSeries;

/// <summary>A forecast that needs no training worth the name: what a model must beat.</summary>
public interface IBaseline
{
    /// <summary>What tables and figures call it.</summary>
    string Name { get; }

    /// <summary>How many past values it needs.</summary>
    int PastNeeded { get; }

    /// <summary>[horizon] the values that follow, in the unit of the past; beyond the first step it builds on its own forecasts.</summary>
    /// <param name="past">What is known, oldest first; <see cref="PastNeeded"/> values or more.</param>
    /// <param name="horizon">The number of steps ahead.</param>
    double[] Forecast(ReadOnlySpan<double> past, int horizon = 1);
}
