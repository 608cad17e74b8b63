using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Models;

/// <summary>A scaler as the settings file holds it.</summary>
/// <param name="Kind">The type's name.</param>
/// <param name="Values">What it was fitted to, in the order of its constructor.</param>
internal sealed record ScalerDocument(string Kind, IReadOnlyList<double> Values)
{
    public static ScalerDocument Of(IScaler scaler) => scaler switch
    {
        MinMaxScaler range => new(nameof(MinMaxScaler), [range.Minimum, range.Maximum, range.Lower, range.Upper]),
        StandardScaler standard => new(nameof(StandardScaler), [standard.Mean, standard.StandardDeviation]),
        _ => throw new NotSupportedException(
            $"A forecaster can be saved with a MinMaxScaler or a StandardScaler but its scaler is {scaler.GetType().Name}. "
            + "Set Scaler to null and save that one yourself."),
    };

    public IScaler Create(string file)
    {
        try
        {
            return (Kind, Values?.Count) switch
            {
                (nameof(MinMaxScaler), 4) => new MinMaxScaler(Values[0], Values[1], Values[2], Values[3]),
                (nameof(StandardScaler), 2) => new StandardScaler(Values[0], Values[1]),
                _ => throw new InvalidDataException(
                    $"{file}: the scaler is '{Kind}' of {Values?.Count ?? 0} values but expected is MinMaxScaler of 4 or "
                    + "StandardScaler of 2."),
            };
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"{file}: {error.Message}", error);
        }
    }
}
