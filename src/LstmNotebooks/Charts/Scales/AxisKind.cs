namespace LstmNotebooks.Charts;

/// <summary>What an axis shows.</summary>
public enum AxisKind
{
    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Dates and times, spaced as they lie in time.</summary>
    Date,

    /// <summary>Names, one slot each, in the order of their first appearance.</summary>
    Category,
}
