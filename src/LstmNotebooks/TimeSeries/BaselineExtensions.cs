using LstmNotebooks.Numerics;

namespace LstmNotebooks.TimeSeries;

/// <summary>Baselines over a test part.</summary>
public static class BaselineExtensions
{
    extension(IBaseline baseline)
    {
        /// <summary>[targets] a forecast for every position from all values before it, and none from it on.</summary>
        /// <param name="values">The whole series, oldest first.</param>
        /// <param name="targets">The positions to forecast, such as <see cref="ChronologicalSplit.Test"/>.</param>
        public double[] OneStepAhead(IReadOnlyList<double> values, Range targets)
        {
            ArgumentNullException.ThrowIfNull(values);
            var (start, count) = SeriesPart.Of(targets, values.Count, nameof(targets));
            double[] known = [.. values];
            var forecasts = new double[count];
            for (var k = 0; k < count; k++)
                forecasts[k] = baseline.Forecast(known.AsSpan(0, start + k))[0];
            return forecasts;
        }

        internal void Check(ReadOnlySpan<double> past, int horizon)
        {
            if (horizon < 1)
                throw new ArgumentOutOfRangeException(
                    nameof(horizon),
                    $"{baseline.Name} forecasts 1 step ahead or more but got a horizon of {horizon}.");
            if (past.Length < baseline.PastNeeded)
                throw new ArgumentException(
                    $"{baseline.Name} needs {baseline.PastNeeded} past values or more but got {past.Length}. Start the targets later.",
                    nameof(past));
            for (var k = past.Length - baseline.PastNeeded; k < past.Length; k++)
            {
                if (!double.IsFinite(past[k]))
                    throw new ArgumentException(
                        $"{baseline.Name}: item {k} of the past is {past[k]}, not a finite number. "
                        + "Drop it or fill it in before forecasting.",
                        nameof(past));
            }
        }
    }
}
