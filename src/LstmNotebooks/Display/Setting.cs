namespace LstmNotebooks.Display;

/// <summary>Checks settings and gives them back; an error names the setting and whose it is.</summary>
internal static class Setting
{
    /// <summary>A number of <paramref name="least"/> or more.</summary>
    /// <param name="owner">Whose setting it is, such as "GloVe".</param>
    /// <param name="value">The setting.</param>
    /// <param name="least">The lowest that is allowed.</param>
    /// <param name="name">The setting's name.</param>
    public static int AtLeast(string owner, int value, int least, string name) =>
        value >= least ? value : throw Fault(owner, value, name, $"of {least} or more");

    /// <summary>A finite number above 0.</summary>
    public static double Positive(string owner, double value, string name) =>
        value is > 0 and < double.PositiveInfinity ? value : throw Fault(owner, value, name, "above 0");

    /// <summary>A finite number of 0 or more.</summary>
    public static double NotNegative(string owner, double value, string name) =>
        value is >= 0 and < double.PositiveInfinity ? value : throw Fault(owner, value, name, "of 0 or more");

    /// <summary>A number from 0 to 1.</summary>
    public static double Fraction(string owner, double value, string name) =>
        value is >= 0 and <= 1 ? value : throw Fault(owner, value, name, "in 0 to 1");

    /// <summary>A number from 0 to below 1.</summary>
    public static double BelowOne(string owner, double value, string name) =>
        value is >= 0 and < 1 ? value : throw Fault(owner, value, name, "in 0 to below 1");

    /// <inheritdoc cref="BelowOne(string, double, string)"/>
    public static float BelowOne(string owner, float value, string name) =>
        value is >= 0 and < 1 ? value : throw Fault(owner, value, name, "in 0 to below 1");

    private static ArgumentOutOfRangeException Fault<T>(string owner, T value, string name, string range) =>
        new(name, value, $"{owner} expects {name} {range} but got {value}.");
}
