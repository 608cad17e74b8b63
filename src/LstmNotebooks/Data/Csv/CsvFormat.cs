namespace LstmNotebooks.Data;

/// <summary>How a CSV file is written, where it does not say so itself; what is null is found out.</summary>
public record CsvFormat
{
    /// <summary>What stands between two cells; null for the comma, semicolon, tab or bar that parts the header.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The file's encoding, such as "windows-1252"; null for UTF-8.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>The columns' names where the file has no header; null where it has one.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Whether a quote within quotes is written \"; null where the beginning of the file tells.</summary>
    public bool? BackslashQuotes { get; init; }

    /// <summary>What points and commas in numbers mean; null where the numbers themselves tell.</summary>
    public NumberStyle? NumberStyle { get; init; }

    /// <summary>
    /// The .NET date format, such as "d/M/yyyy", or one of <see cref="DateFormats"/>; null where the dates themselves tell.
    /// </summary>
    public string? DateFormat { get; init; }

    /// <summary>What a series makes of a day that has several rows.</summary>
    public DayRule EachDay { get; init; }

    /// <summary>Where to say that rows were put in order: the console when null, <see cref="TextWriter.Null"/> for nowhere.</summary>
    public TextWriter? Notices { get; init; }

    internal CsvForm Form =>
        new() { Delimiter = Delimiter, Encoding = Encoding, Layouts = Columns is null ? [] : [Columns], BackslashQuotes = BackslashQuotes };
}
