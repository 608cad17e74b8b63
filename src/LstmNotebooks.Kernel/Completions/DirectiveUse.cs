namespace LstmNotebooks.Kernel.Completions;

/// <summary>A line such as #!time or #r "FILE" that a cell may carry, as its help and its completion know it.</summary>
/// <param name="Usage">Its name with its argument, as it is written.</param>
/// <param name="Purpose">What it does.</param>
internal record DirectiveUse(string Usage, string Purpose)
{
    /// <summary>What it begins with, up to the argument.</summary>
    public string Name => Usage.Split(' ')[0];

    /// <summary>The endings of the files that its argument may name; none when it names no file.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Does its argument stand in quotes?</summary>
    public bool IsQuoted => Usage.Contains('"', StringComparison.Ordinal);
}
