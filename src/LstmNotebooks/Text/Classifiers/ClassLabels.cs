namespace LstmNotebooks.Text;

/// <summary>The labels of texts to learn from.</summary>
internal static class ClassLabels
{
    /// <summary>The classes in ordinal order; an error where a label is missing.</summary>
    public static string[] Classes(IReadOnlyList<string> labels)
    {
        for (var n = 0; n < labels.Count; n++)
        {
            if (labels[n] is null)
                throw new ArgumentException(
                    $"Label {n} is null: every text needs a class. Give text {n} its label, or leave it out of texts and labels.",
                    nameof(labels));
        }

        return [.. labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
