using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>The classes of training rows as numbers.</summary>
internal readonly record struct TrainingLabels(string[] Classes, int[] Numbers)
{
    public static TrainingLabels Of(SparseMatrix x, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(labels);
        CheckCount(x, labels);
        CheckFinite(x);
        var classes = ClassLabels.Classes(labels);
        if (classes.Length < 2)
            throw new ArgumentException(
                $"A classifier learns from two classes or more, but all {labels.Count} labels are '{classes.FirstOrDefault()}'. "
                + "Check the column that the labels come from.",
                nameof(labels));
        return new TrainingLabels(classes, [.. labels.Select(label => Array.BinarySearch(classes, label, StringComparer.Ordinal))]);
    }

    public static void CheckCount(SparseMatrix x, IReadOnlyList<string> labels)
    {
        if (x.RowCount != labels.Count || labels.Count == 0)
            throw new ShapeException(
                $"A classifier expects a label per row, one row at least, but got {x.RowCount} rows and {labels.Count} labels: "
                + "take both from the same texts.");
    }

    private static void CheckFinite(SparseMatrix x)
    {
        for (var row = 0; row < x.RowCount; row++)
        {
            var values = x.Row(row).Values;
            for (var i = 0; i < values.Length; i++)
            {
                if (!double.IsFinite(values[i]))
                    throw new ArgumentException(
                        $"Row {row}, column {x.Row(row).Indices[i]} is {values[i]}, not a finite number. "
                        + "Correct the features before fitting.",
                        nameof(x));
            }
        }
    }
}
