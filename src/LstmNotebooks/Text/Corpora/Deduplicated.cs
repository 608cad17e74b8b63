using System.Globalization;

namespace LstmNotebooks.Text;

/// <summary>What is left where repeats are left out.</summary>
/// <param name="Items">The items kept, in their order.</param>
/// <param name="Repeats">How many were left out since an earlier one has the same text.</param>
/// <param name="Conflicts">How many were left out since others with the same text have another label.</param>
public sealed record Deduplicated<T>(IReadOnlyList<T> Items, int Repeats, int Conflicts)
{
    /// <summary>The three numbers.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Items.Count:N0} kept, {Repeats:N0} repeats and {Conflicts:N0} with conflicting labels left out");
}
