using System.Globalization;

namespace LstmNotebooks.Training;

/// <summary>How often a decoder that is trained reads the true token, rather than the one it would have written itself.</summary>
/// <remarks>
/// The share of true tokens goes in a straight line from the first epoch to the last. At 1 the model never sees its own mistakes
/// in training, and meets them for the first time when it writes; below 1 it is scheduled sampling: Bengio, Vinyals, Jaitly and
/// Shazeer, Scheduled sampling for sequence prediction with recurrent neural networks (2015).
/// </remarks>
/// <param name="First">The share in the first epoch, 0 to 1.</param>
/// <param name="Last">The share in the last epoch, 0 to 1.</param>
public sealed record TeacherForcing(double First, double Last)
{
    /// <summary>Always the true token.</summary>
    public static TeacherForcing Always { get; } = new(1, 1);

    /// <summary>The share in the first epoch, 0 to 1.</summary>
    public double First { get; } = Share(First, nameof(First));

    /// <summary>The share in the last epoch, 0 to 1.</summary>
    public double Last { get; } = Share(Last, nameof(Last));

    /// <summary>The share in an epoch.</summary>
    /// <param name="epoch">From 0.</param>
    /// <param name="epochs">How many there are.</param>
    public double ShareAt(int epoch, int epochs) =>
        epochs <= 1 ? First : First + (Last - First) * Math.Min(epoch, epochs - 1) / (epochs - 1);

    private static double Share(double value, string name) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(
            name,
            value,
            string.Create(
                CultureInfo.InvariantCulture, $"Teacher forcing expects {name} as a share of the tokens, 0 to 1, but got {value}."));
}
