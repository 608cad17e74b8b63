namespace LstmNotebooks.Embeddings;

/// <summary>What to take from a file of word vectors.</summary>
public sealed record WordVectorOptions
{
    /// <summary>
    /// Whether words are read in lower case; of several that become the same, the first stays, which in most files is the most
    /// frequent.
    /// </summary>
    public bool LowerCase { get; init; }

    /// <summary>How many words to read at most, from the start of the file; null for all.</summary>
    public int? MaxRows
    {
        get;
        init => field = value is null or >= 1
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(MaxRows),
                $"Word vectors expect MaxRows of 1 or more but got {value}: leave it out to read all.");
    }

    /// <summary>The words to read, in the case they are read in; null for all. Those that the file lacks are passed over.</summary>
    public IEnumerable<string>? OnlyWords { get; init; }

    /// <summary>
    /// Whether a word that stands in the file a second time is an error; otherwise its first vector is kept, and one notice counts
    /// the others. <see cref="LowerCase"/> allows it in any case.
    /// </summary>
    public bool RequireUniqueWords { get; init; }

    /// <summary>How many numbers a vector must have; null for as many as the file says.</summary>
    public int? Size { get; init; }

    /// <summary>Where the progress goes: the console when null, <see cref="TextWriter.Null"/> for nowhere.</summary>
    public TextWriter? Progress { get; init; }
}
