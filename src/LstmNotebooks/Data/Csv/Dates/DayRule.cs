namespace LstmNotebooks.Data;

/// <summary>What to make of a day that has several rows, as in a file of hours or minutes.</summary>
public enum DayRule
{
    /// <summary>An error: each day may stand once.</summary>
    Once,

    /// <summary>The day's last row.</summary>
    Last,

    /// <summary>The day's first open, highest high, lowest low, last close and whole volume; for prices alone.</summary>
    Combine,
}
