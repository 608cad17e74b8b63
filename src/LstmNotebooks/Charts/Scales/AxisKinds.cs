namespace LstmNotebooks.Charts;

/// <summary>The error of a kind of axis that a figure does not know.</summary>
internal static class AxisKinds
{
    public static InvalidOperationException Unknown(AxisKind kind) =>
        new($"The kind of axis {kind} is none that a figure knows: add it wherever numbers, dates and names are told apart.");
}
