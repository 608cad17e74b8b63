namespace LstmNotebooks.TimeSeries;

/// <summary>What every scaler asks of the values that it is fitted on.</summary>
internal static class TrainingValues
{
    public static void Check(string scaler, IReadOnlyList<double> training)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (training.Count == 0)
            throw new ArgumentException($"{scaler} is fitted on no values: pass the values of the training part.", nameof(training));
        Finite.Check($"{scaler}'s training values", training);
        for (var k = 1; k < training.Count; k++)
        {
            if (training[k] != training[0])
                return;
        }

        throw new ArgumentException(
            $"{scaler}: all {training.Count} training values are {training[0]}, so their variance is zero and there is nothing to "
            + "scale by. Leave the column out, or fit on values that differ.",
            nameof(training));
    }

    public static double[] ToDouble(ReadOnlySpan<float> values)
    {
        var wide = new double[values.Length];
        for (var k = 0; k < wide.Length; k++)
            wide[k] = values[k];
        return wide;
    }
}
