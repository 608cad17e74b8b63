namespace LstmNotebooks.Data;

/// <summary>In which order a date of three numbers has its parts.</summary>
internal enum DateFieldOrder
{
    /// <summary>Month, day, year.</summary>
    MonthFirst,

    /// <summary>Day, month, year.</summary>
    DayFirst,

    /// <summary>Year, month, day.</summary>
    YearFirst,
}
