namespace LstmNotebooks.TimeSeries;

/// <summary>The rule that no NaN or infinity goes on unseen.</summary>
internal static class Finite
{
    public static void Check(string name, IReadOnlyList<double> values)
    {
        for (var k = 0; k < values.Count; k++)
        {
            if (!double.IsFinite(values[k]))
                throw new ArgumentException(
                    $"{name}, item {k} is {values[k]}, not a finite number. Drop it or fill it in before this step.");
        }
    }
}
