namespace LstmNotebooks.Embeddings;

/// <summary>Checks the settings of a method, and names both in the error.</summary>
internal static class Setting
{
    public static void AtLeast(string method, int value, int least, string name)
    {
        if (value < least)
            throw new ArgumentOutOfRangeException(name, value, $"{method} expects {name} of {least} or more but got {value}.");
    }

    public static void Positive(string method, double value, string name)
    {
        if (!(value is > 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(name, value, $"{method} expects {name} above 0 but got {value}.");
    }
}
