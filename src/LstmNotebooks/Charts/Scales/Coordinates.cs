using System.Globalization;
using System.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>Where the points of a series lie on one axis: numbers, dates (milliseconds since 1970-01-01) or names.</summary>
internal sealed record Coordinates(AxisKind Kind, double[] Values, string[] Labels)
{
    private const double Largest = 1e200;

    public int Count => Kind == AxisKind.Category ? Labels.Length : Values.Length;

    public Extent Extent => Extent.Of(Values);

    /// <summary>Places on an axis from numbers, dates or names; <paramref name="what"/> names the list in an error.</summary>
    public static Coordinates From<T>(IEnumerable<T> source, string what)
    {
        ArgumentNullException.ThrowIfNull(source, what);
        T[] items = [.. source];
        if (items.Length == 0)
            throw new ArgumentException($"{what} is empty: a chart needs at least one point.");
        var kind = KindOf(items[0], what);
        if (kind == AxisKind.Category)
            return Names(items, what);

        var values = new double[items.Length];
        for (var i = 0; i < items.Length; i++)
            values[i] = ValueOf(items[i], kind, what, i);
        return new Coordinates(kind, values, []);
    }

    /// <summary>Every item as a name, numbers and dates too.</summary>
    public static Coordinates Names<T>(IEnumerable<T> source, string what)
    {
        ArgumentNullException.ThrowIfNull(source, what);
        string[] labels = [.. source.Select((item, i) => NameOf(item, what, i))];
        if (labels.Length == 0)
            throw new ArgumentException($"{what} is empty: a chart needs at least one label.");
        return new Coordinates(AxisKind.Category, [], labels);
    }

    /// <summary>Numbers; NaN passes when <paramref name="gaps"/> may be drawn.</summary>
    public static Coordinates Numbers<T>(IEnumerable<T> source, string what, bool gaps)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(source, what);
        double[] values = [.. source.Select(double.CreateSaturating)];
        if (values.Length == 0)
            throw new ArgumentException($"{what} is empty: a chart needs at least one point.");
        for (var i = 0; i < values.Length; i++)
            RequireNumber(values[i], gaps, what, i);
        if (values.All(double.IsNaN))
            throw new ArgumentException($"{what} holds nothing but NaN: a chart needs at least one number.");
        return new Coordinates(AxisKind.Number, values, []);
    }

    /// <summary>One item's place, for a reference line on an axis of this kind.</summary>
    public static double Place<T>(T item, AxisKind kind, string what)
    {
        if (kind == AxisKind.Category)
            throw new ArgumentException(
                $"{what} expects an axis of numbers or dates but this one shows names: put what you want to mark into the title, "
                + "or into a series of its own.");
        var came = KindOf(item, what);
        if (came != kind)
            throw new ArgumentException($"{what} expects a {Describe(kind)}, as the axis shows, but got '{item}', a {Describe(came)}.");
        return ValueOf(item, kind, what, index: 0);
    }

    /// <summary>What an axis of a kind shows one of, such as "date".</summary>
    public static string Describe(AxisKind kind) => kind switch
    {
        AxisKind.Number => "number",
        AxisKind.Date => "date",
        AxisKind.Category => "name",
        _ => throw AxisKinds.Unknown(kind),
    };

    /// <summary>Places along the axis: the values, or the index of each name among the axis' names.</summary>
    public double[] Positions(IReadOnlyList<string> categories)
    {
        if (Kind != AxisKind.Category)
            return Values;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < categories.Count; i++)
            places[categories[i]] = i;
        return [.. Labels.Select(label => (double)places[label])];
    }

    private static AxisKind KindOf<T>(T item, string what) => item switch
    {
        DateOnly or DateTime or DateTimeOffset => AxisKind.Date,
        string or char or Enum => AxisKind.Category,
        IConvertible and not bool => AxisKind.Number,
        _ => throw new ArgumentException($"{what} holds {typeof(T).Name} values: give numbers, dates (DateOnly, DateTime) or text."),
    };

    private static double ValueOf<T>(T item, AxisKind kind, string what, int index)
    {
        if (kind == AxisKind.Date)
            return Milliseconds(item, what, index);
        var value = Convert.ToDouble(item, CultureInfo.InvariantCulture);
        RequireNumber(value, gaps: false, what, index);
        return value;
    }

    private static double Milliseconds<T>(T item, string what, int index) => item switch
    {
        DateOnly date => (date.ToDateTime(TimeOnly.MinValue) - DateTime.UnixEpoch).TotalMilliseconds,
        DateTime time => (time - DateTime.UnixEpoch).TotalMilliseconds,
        DateTimeOffset time => (time.UtcDateTime - DateTime.UnixEpoch).TotalMilliseconds,
        _ => throw new ArgumentException($"{what} is no date at index {index}: give dates only, or numbers only."),
    };

    private static string NameOf<T>(T item, string what, int index) => item switch
    {
        DateOnly or DateTime or DateTimeOffset => ChartText.Date(Milliseconds(item, what, index)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        null => throw new ArgumentException($"{what} is null at index {index}: give every point a name."),
        _ => item.ToString() ?? "",
    };

    private static void RequireNumber(double value, bool gaps, string what, int index)
    {
        if (double.IsInfinity(value))
            throw new ArgumentException(
                $"{what} is infinite at index {index}: a chart shows finite numbers. "
                + $"Drop the point{(gaps ? " or pass NaN, which leaves a gap" : "")}.");
        if (double.IsNaN(value) && !gaps)
            throw new ArgumentException(
                $"{what} is NaN at index {index}: only the y of a line may hold NaN, which leaves a gap. Drop the point.");
        if (Math.Abs(value) > Largest)
            throw new ArgumentException(
                $"{what} is {ChartText.Number(value)} at index {index}: a chart shows numbers up to {ChartText.Number(Largest)}. "
                + "Divide by a power of ten, or show the logarithm.");
    }
}
