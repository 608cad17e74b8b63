namespace LstmNotebooks.Data;

/// <summary>Where the header of a CSV file stands.</summary>
/// <param name="Skip">How many rows stand above it.</param>
/// <param name="Count">How many rows it has: one, or two or three as pandas writes columns of two levels.</param>
internal readonly record struct CsvHeader(int Skip, int Count)
{
    private static readonly HashSet<string> IndexNames = new(
        ["date", "datetime", "timestamp", "time", "month", "index"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks for it among the first rows of a file.</summary>
    public static CsvHeader Find(List<string[]> rows)
    {
        var skip = Above(rows);
        return new CsvHeader(skip, HasTwoLevels(rows, skip) ? IsIndexName(rows, skip + 2) ? 3 : 2 : 1);
    }

    /// <summary>One name per column: of two levels both, or the one that differs.</summary>
    /// <param name="rows">The header's rows.</param>
    /// <returns>The names, and what all columns are of where one level says nothing else.</returns>
    public static (string[] Names, string? Shared) Merge(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 1)
            return ([.. rows[0].Select(Clean)], null);
        var (first, second) = (Level(rows[0]), Level(rows[1]));
        var index = rows.Count == 3 ? rows[2][0] : rows[0][0].Length > 0 ? rows[0][0] : rows[1][0];
        var shared = second.Distinct().Count() == 1 ? second[0] : first.Distinct().Count() == 1 ? first[0] : null;
        var names = shared is null ? first.Zip(second, (one, other) => $"{one} {other}") : shared == second[0] ? first : second;
        return ([index.Trim(), .. names], shared);
    }

    private static string[] Level(string[] row) => [.. row.Skip(1).Select(Clean)];

    private static string Clean(string name) => name.Trim().Trim('\uFEFF');

    /// <summary>
    /// How many rows stand above the header, such as a title, an address or comments: they have fewer cells that are filled, and
    /// below the header stand values.
    /// </summary>
    private static int Above(List<string[]> rows)
    {
        var isComment = rows.Count > 0 && rows[0][0].StartsWith('#');
        if (rows.Count < 3 || (!isComment && Filled(rows[0]) > 1 && !IsTooShort(rows)))
            return 0;
        for (var k = 1; k + 1 < rows.Count; k++)
        {
            if (rows[k].Length == rows[k + 1].Length
                && (isComment || Filled(rows[k]) > Filled(rows[0]))
                && rows[k].Length > 1
                && IsHeader(rows[k], rows[k + 1]))
                return k;
        }

        return 0;
    }

    /// <summary>Whether the first row lacks two names or more, or all from some row on have the same larger number of cells.</summary>
    private static bool IsTooShort(List<string[]> rows)
    {
        if (rows[0].Length != rows[1].Length || Filled(rows[0]) < rows[0].Length - 1)
            return true;
        var start = rows.FindIndex(row => row.Length > rows[0].Length);
        return start > 0
            && rows.TrueForAll(row => row.Length <= rows[start].Length)
            && rows.FindIndex(start, row => row.Length != rows[start].Length) < 0;
    }

    private static bool IsHeader(string[] row, string[] below) =>
        Filled(row) >= row.Length - 1 && !row.Any(CsvCell.IsValue) && below.Any(CsvCell.IsValue);

    private static int Filled(string[] row) => row.Count(cell => !string.IsNullOrWhiteSpace(cell));

    /// <summary>Whether two names stand one below the other in each column, as pandas writes the prices of several shares.</summary>
    private static bool HasTwoLevels(List<string[]> rows, int skip)
    {
        if (skip + 2 >= rows.Count
            || rows[skip].Length < 2
            || rows[skip + 1].Length != rows[skip].Length
            || rows[skip + 2].Length != rows[skip].Length)
            return false;
        // A name may look like a number: the T of '7203.T' could stand for trillions.
        var names = rows[skip + 1].Skip(1).ToList();
        return !names.Exists(string.IsNullOrWhiteSpace)
            && (IsIndexName(rows, skip + 2) || (!names.Exists(CsvCell.IsValue) && IsSecondLevel(rows, skip)));
    }

    private static bool IsIndexName(List<string[]> rows, int place) =>
        IndexNames.Contains(rows[place][0].Trim()) && Filled(rows[place]) == 1;

    /// <summary>
    /// Whether the second row belongs to the header, where no third says so: it names nothing above the dates, and values stand
    /// below.
    /// </summary>
    private static bool IsSecondLevel(List<string[]> rows, int skip) =>
        (string.IsNullOrWhiteSpace(rows[skip + 1][0]) || rows[skip + 1][0].Trim() == "Ticker") && rows[skip + 2].All(CsvCell.IsValue);
}
