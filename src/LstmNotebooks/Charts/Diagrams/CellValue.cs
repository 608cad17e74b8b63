namespace LstmNotebooks.Charts;

/// <summary>Checks of the numbers that a cell is drawn with.</summary>
internal static class CellValue
{
    /// <summary>A sigmoid's value.</summary>
    public static float Gate(float value, string owner, string name) => value is >= 0 and <= 1 ? value
        : throw new ArgumentOutOfRangeException(name, Message(owner, name, "from 0 to 1", value, ": it is what a sigmoid gives."));

    /// <summary>A tanh's value.</summary>
    public static float Signed(float value, string owner, string name) => value is >= -1 and <= 1 ? value
        : throw new ArgumentOutOfRangeException(name, Message(owner, name, "from −1 to 1", value, ": it is what a tanh gives."));

    /// <summary>Any number.</summary>
    public static float Finite(float value, string owner, string name) => float.IsFinite(value) ? value
        : throw new ArgumentOutOfRangeException(name, Message(owner, name, "to be a finite number", value, "."));

    private static string Message(string owner, string name, string expected, float value, string advice) =>
        $"{owner} expects {name} {expected} but got {ChartText.Number(value)}{advice}";
}
