namespace LstmNotebooks.TimeSeries;

/// <summary>
/// A series cut into train, validation and test in the order of time, never shuffled: what is learned from lies before what is
/// tested on.
/// </summary>
/// <remarks>
/// The ranges hold target positions. A window's inputs may reach back before its part, since they lie in the past
/// when the forecast is made; its targets never leave the part, so no target is seen twice:
/// <code>
/// position      0 ───────────────────── a ─────── b ─────── n
///               │       train           │  valid. │   test  │
/// first validation window   └──inputs──┘▲ target a
/// first test window                   └──inputs──┘▲ target b
/// </code>
/// <c>prices[split.Train]</c> and <c>closes[split.Test]</c> take a part; <see cref="Windows"/> takes a range as its targets.
/// </remarks>
public sealed record ChronologicalSplit
{
    private ChronologicalSplit(int count, int validationStart, int testStart)
    {
        if (validationStart < 1 || testStart < validationStart || testStart >= count)
            throw new ArgumentException(
                $"A split of {count} values at {validationStart} and {testStart} leaves the train or the test part empty: "
                + $"{validationStart} values for train, {testStart - validationStart} for validation, {count - testStart} for test. "
                + "Choose cuts inside the series.");
        (Count, Train, Validation, Test) = (count, ..validationStart, validationStart..testStart, testStart..count);
    }

    /// <summary>The number of values split.</summary>
    public int Count { get; }

    /// <summary>Positions to learn from.</summary>
    public Range Train { get; }

    /// <summary>Positions to choose settings and the epoch by; may be empty.</summary>
    public Range Validation { get; }

    /// <summary>Positions to score on, once.</summary>
    public Range Test { get; }

    /// <summary>Cuts by share of the values; test is the rest. A share of a value counts for the part after it.</summary>
    /// <param name="count">The number of values.</param>
    /// <param name="train">The share to learn from, such as 0.7.</param>
    /// <param name="validation">The share to validate on, such as 0.15.</param>
    public static ChronologicalSplit ByFraction(int count, double train, double validation = 0)
    {
        if (!(train > 0 && validation >= 0 && train + validation < 1))
            throw new ArgumentException(
                $"Shares must be train > 0 and validation ≥ 0, together below 1, but are {train} and {validation}: the rest is for test.");

        // 0.7 × 10 may come out a hair below 7 in binary.
        return ByCount(count, (int)(count * train + 1e-9), (int)(count * (train + validation) + 1e-9) - (int)(count * train + 1e-9));
    }

    /// <summary>Cuts by number of values; test is the rest.</summary>
    /// <param name="count">The number of values.</param>
    /// <param name="train">The number of values to learn from.</param>
    /// <param name="validation">How many to validate on.</param>
    public static ChronologicalSplit ByCount(int count, int train, int validation = 0) => new(count, train, train + validation);

    /// <summary>Cuts by date: test begins with the first date on or after <paramref name="testFrom"/>.</summary>
    /// <param name="dates">The dates of the values, ascending.</param>
    /// <param name="testFrom">The first day of the test part.</param>
    /// <param name="validationFrom">The first day of the validation part; none when null.</param>
    public static ChronologicalSplit ByDate(IReadOnlyList<DateOnly> dates, DateOnly testFrom, DateOnly? validationFrom = null)
    {
        ArgumentNullException.ThrowIfNull(dates);
        DateOrder.Check("The dates to split by", dates);
        return new(dates.Count, dates.Count(date => date < (validationFrom ?? testFrom)), dates.Count(date => date < testFrom));
    }

    /// <summary>The three parts with their sizes.</summary>
    public override string ToString() => $"train {Show(Train)}, validation {Show(Validation)}, test {Show(Test)}";

    private string Show(Range part) => $"{part} ({part.GetOffsetAndLength(Count).Length})";
}
