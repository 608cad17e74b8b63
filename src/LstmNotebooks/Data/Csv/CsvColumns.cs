namespace LstmNotebooks.Data;

/// <summary>The columns of a CSV file, found by names in which case, spaces, '_' and '-' do not count.</summary>
/// <param name="File">The file's name, as errors cite it.</param>
/// <param name="Names">The columns' names, in the file's order.</param>
internal sealed record CsvColumns(string File, IReadOnlyList<string> Names)
{
    private const string RareDelimiters = "^~¦§#*:/ ";

    /// <summary>What all columns are of, such as the share that a second line of the header names; null where nothing says so.</summary>
    public string? Shared { get; init; }

    /// <summary>Their number.</summary>
    public int Count => Names.Count;

    /// <summary>The names as errors list them.</summary>
    public string List => string.Join(", ", Names.Select(name => $"'{name}'"));

    /// <summary>How to part the cells of a file whose header is one cell that seems to hold several; null for any other.</summary>
    public string? DelimiterHint
    {
        get
        {
            if (Count > 1 || RareDelimiters.FirstOrDefault(Names[0].Contains) is not (> '\0' and var delimiter))
                return null;
            if (Names[0].Contains("  ", StringComparison.Ordinal))
                return "If spaces part its cells, write a comma for each run of them, as "
                    + "File.WriteAllText(path, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(path), "
                    + "\"(?<=[^ \\n]) +\", \",\")) does.";
            return $"If '{delimiter}' parts its cells, pass Delimiter = '{delimiter}' in the CsvFormat or PriceFormat.";
        }
    }

    /// <summary>The index of a column; an error that lists the columns when it is not there.</summary>
    public int IndexOf(string column) => Find(column) is >= 0 and var index
        ? index
        : throw new InvalidDataException($"{File} has no column '{column}'. It has: {List}. {DelimiterHint ?? "Pass one of these names."}");

    /// <summary>The index of a column; below 0 when it is not there.</summary>
    public int Find(string column)
    {
        var key = Key(column);
        var found = -1;
        for (var index = 0; index < Names.Count; index++)
        {
            if (Names[index] == column)
                return OnlyPlace(column, index);
            if (Key(Names[index]) == key)
                found = found < 0
                    ? index
                    : throw new InvalidDataException(
                        $"{File}: '{column}' could be column '{Names[found]}' or '{Names[index]}'. "
                        + "Pass the name exactly as in the header.");
        }

        return found;
    }

    private int OnlyPlace(string column, int index)
    {
        for (var later = index + 1; later < Names.Count; later++)
        {
            if (Names[later] == column)
                throw new InvalidDataException(
                    $"{File} has two columns '{column}', number {index + 1} and number {later + 1}. Rename one of them in the header.");
        }

        return index;
    }

    private static string Key(string column) => string.Concat(column.Where(c => c is not (' ' or '_' or '-'))).ToLowerInvariant();
}
