using LstmNotebooks.Numerics;

namespace LstmNotebooks.TimeSeries;

/// <summary>Scaling of whole sequences.</summary>
public static class ScalerExtensions
{
    extension(IScaler scaler)
    {
        /// <summary>[values] in scaled units.</summary>
        public double[] Transform(IReadOnlyList<double> values)
        {
            ArgumentNullException.ThrowIfNull(values);
            return [.. values.Select(scaler.Transform)];
        }

        /// <summary>[scaled] in the original units.</summary>
        public double[] Inverse(IReadOnlyList<double> scaled)
        {
            ArgumentNullException.ThrowIfNull(scaled);
            return [.. scaled.Select(scaler.Inverse)];
        }

        /// <summary>[Length] the values of a tensor, row by row, in the original units.</summary>
        public double[] Inverse(Tensor scaled)
        {
            ArgumentNullException.ThrowIfNull(scaled);
            var values = new double[scaled.Length];
            for (var k = 0; k < values.Length; k++)
                values[k] = scaler.Inverse(scaled.Values[k]);
            return values;
        }
    }
}
