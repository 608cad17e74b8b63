namespace LstmNotebooks.Data;

/// <summary>A CSV file as the parser needs it.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Returns">What brings back the carriage returns that were hidden; null where none are.</param>
internal readonly record struct CsvContent(Stream Content, LoneReturns? Returns)
{
    public static CsvContent Of(Stream file, char delimiter, bool endsInReturns, bool backslashQuotes)
    {
        var returns = endsInReturns ? null : new LoneReturns(file);
        var content = returns ?? file;
        return new CsvContent(backslashQuotes ? new BackslashQuotes(content, delimiter) : content, returns);
    }
}
