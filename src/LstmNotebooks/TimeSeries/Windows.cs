using System.Collections.Immutable;
using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.TimeSeries;

/// <summary>A series as supervised examples: a window of past values as input, the next values as targets.</summary>
/// <remarks>
/// N = windows, one a target position, in the order of time; window w and horizon h: inputs t − w … t − 1, targets t … t + h − 1.
/// </remarks>
public sealed class Windows
{
    /// <summary>As many numbers as fill a gigabyte.</summary>
    private const long SensibleLength = 1 << 28;

    private Windows(Tensor inputs, Tensor targets, ImmutableArray<int> positions, ImmutableArray<DateOnly> dates)
        => (Inputs, Targets, TargetPositions, TargetDates) = (inputs, targets, positions, dates);

    /// <summary>[N, window, features] past values, oldest first.</summary>
    public Tensor Inputs { get; }

    /// <summary>[N, horizon] the values to forecast, nearest first; always of the first column.</summary>
    public Tensor Targets { get; }

    /// <summary>[N] where in the series each window's first target stands.</summary>
    public ImmutableArray<int> TargetPositions { get; }

    /// <summary>[N] the date of each window's first target; empty when no dates were passed.</summary>
    public ImmutableArray<DateOnly> TargetDates { get; }

    /// <summary>N.</summary>
    public int Count => TargetPositions.Length;

    /// <summary>Windows over one column, which is both input and target.</summary>
    /// <param name="values">[n] the series.</param>
    /// <param name="window">How many past values are the input.</param>
    /// <param name="horizon">How many values ahead are the targets.</param>
    /// <param name="targets">Where all targets of a window must lie; everywhere when null. Inputs may reach back before it.</param>
    /// <param name="dates">[n] the dates of the values.</param>
    public static Windows Create(
        IReadOnlyList<double> values,
        int window,
        int horizon = 1,
        Range? targets = null,
        IReadOnlyList<DateOnly>? dates = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Create([values], window, horizon, targets, dates);
    }

    /// <summary>Windows over several columns: all are inputs, the first is the target.</summary>
    /// <param name="columns">[features][n] the columns, of one length.</param>
    /// <param name="window">How many past values of each column are the input.</param>
    /// <param name="horizon">How many values ahead are the targets.</param>
    /// <param name="targets">Where all targets of a window must lie; everywhere when null. Inputs may reach back before it.</param>
    /// <param name="dates">[n] the dates of the values.</param>
    public static Windows Create(
        IReadOnlyList<IReadOnlyList<double>> columns,
        int window,
        int horizon = 1,
        Range? targets = null,
        IReadOnlyList<DateOnly>? dates = null)
    {
        var length = Check(columns, window, horizon, dates);
        var (start, count) = Place(length, window, horizon, targets);
        CheckLength(count, window, horizon, columns.Count);
        var inputs = new float[count * window * columns.Count];
        var outputs = new float[count * horizon];
        for (var n = 0; n < count; n++)
        {
            for (var step = 0; step < window; step++)
            {
                for (var feature = 0; feature < columns.Count; feature++)
                    inputs[(n * window + step) * columns.Count + feature] = (float)columns[feature][start + n - window + step];
            }

            for (var ahead = 0; ahead < horizon; ahead++)
                outputs[n * horizon + ahead] = (float)columns[0][start + n + ahead];
        }

        return new Windows(
            new Tensor([count, window, columns.Count], inputs),
            new Tensor([count, horizon], outputs),
            [.. Enumerable.Range(start, count)],
            dates is null ? [] : [.. Enumerable.Range(start, count).Select(position => dates[position])]);
    }

    private static int Check(IReadOnlyList<IReadOnlyList<double>> columns, int window, int horizon, IReadOnlyList<DateOnly>? dates)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
            throw new ArgumentException("Windows need one column or more but got none.", nameof(columns));
        if (window < 1)
            throw new ArgumentOutOfRangeException(nameof(window), $"A window must hold 1 value or more but got {window}.");
        if (horizon < 1)
            throw new ArgumentOutOfRangeException(
                nameof(horizon),
                $"A horizon must be 1 step ahead or more but got {horizon}: there is nothing to forecast at 0.");

        var length = columns[0].Count;
        for (var feature = 0; feature < columns.Count; feature++)
        {
            if (columns[feature].Count != length)
                throw new ArgumentException(
                    $"All columns of a window must have one length, but column 0 has {length} values and column {feature} has "
                    + $"{columns[feature].Count}.",
                    nameof(columns));
            Finite.Check($"Windows: column {feature}", columns[feature]);
        }

        if (dates is not null && dates.Count != length)
            throw new ArgumentException($"Windows expect one date a value but got {dates.Count} dates for {length} values.", nameof(dates));
        return length;
    }

    /// <summary>Fails when the inputs or the targets of all windows are more numbers than a tensor holds.</summary>
    private static void CheckLength(int count, int window, int horizon, int features)
    {
        if ((Int128)count * window * features > Array.MaxLength)
            throw TooMany(
                "steps" + (features > 1 ? string.Create(CultureInfo.InvariantCulture, $" of {features:N0} columns") : ""),
                window,
                (long)window * features,
                nameof(window));
        if ((long)count * horizon > Array.MaxLength)
            throw TooMany("targets", horizon, horizon, nameof(horizon));

        ArgumentException TooMany(string what, int steps, long numbers, string shorter)
        {
            var part = Math.Max(1, SensibleLength / numbers) + horizon - 1;
            return new(string.Create(
                CultureInfo.InvariantCulture,
                $"{count:N0} windows of {steps:N0} {what} make {(Int128)count * numbers:N0} numbers, "
                + $"more than the {Array.MaxLength:N0} that one tensor holds. Take a part of the series, as by targets: ^{part}.., "
                + $"or a shorter {shorter}."));
        }
    }

    private static (int Start, int Count) Place(int length, int window, int horizon, Range? targets)
    {
        if ((long)window + horizon > length)
            throw new ArgumentException($"A window of {window} and a horizon of {horizon} need {(long)window + horizon} values, "
                + $"but the series has {length}. Shorten the window or pass a longer series.");

        var part = targets ?? ..;
        if (part.Start.GetOffset(length) < 0 || part.End.GetOffset(length) > length)
            throw new ArgumentOutOfRangeException(nameof(targets), $"The targets {part} lie outside of the series of {length} values.");
        var start = Math.Max(window, part.Start.GetOffset(length));
        var count = part.End.GetOffset(length) - horizon + 1 - start;
        return count > 0
            ? (start, count)
            : throw new ArgumentException($"The targets {part} leave no room for a window of {window} before a horizon of {horizon}: "
                + $"the first target can be position {start}. Pass a longer part, or shorten window or horizon.", nameof(targets));
    }
}
