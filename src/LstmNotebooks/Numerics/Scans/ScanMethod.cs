namespace LstmNotebooks.Numerics;

/// <summary>How a linear recurrence h ← a ⊙ h + b is computed over a sequence.</summary>
public enum ScanMethod
{
    /// <summary>Step after step: T multiplications and additions per unit, sequences side by side on the threads.</summary>
    Sequential,

    /// <summary>
    /// In pieces of the sequence that do not wait for each other, whose ends are then joined: three operations per unit and step
    /// instead of two, but one long sequence keeps every thread busy.
    /// </summary>
    Parallel,
}
