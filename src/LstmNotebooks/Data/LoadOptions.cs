namespace LstmNotebooks.Data;

/// <summary>What to do while a large file is read.</summary>
public sealed record LoadOptions
{
    /// <summary>
    /// Takes note of rows that cannot be read (too few or too many cells, quotes that do not match, a label that is none), which
    /// are then passed over, whenever the file is gone through; where it is null, such a row is an error.
    /// </summary>
    public ICollection<SkippedRow>? Skipped { get; init; }

    /// <summary>The file's encoding, such as "windows-1252"; null for UTF-8.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>Whether a quote within quotes is written \"; null where the beginning of the file tells.</summary>
    public bool? BackslashQuotes { get; init; }

    /// <summary>Where the progress goes: the console when null, <see cref="TextWriter.Null"/> for nowhere.</summary>
    public TextWriter? Progress { get; init; }

    /// <summary>Stops the reading, as a notebook's stop button does without it.</summary>
    public CancellationToken Cancellation { get; init; }
}
