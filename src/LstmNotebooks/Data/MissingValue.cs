namespace LstmNotebooks.Data;

/// <summary>
/// What to do with a cell that is empty or says that there is no number (NA, #N/A, NaN, null, a dash, a point or a question mark).
/// </summary>
public enum MissingValue
{
    /// <summary>Stop with an error that names file, line and column.</summary>
    Fail,

    /// <summary>Leave the whole row out.</summary>
    Drop,

    /// <summary>Repeat the value of the row before; the first row must have one.</summary>
    Forward,
}
