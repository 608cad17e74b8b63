namespace LstmNotebooks.Charts;

/// <summary>What the lists of every kind of series must fulfil, and how an error names them.</summary>
internal static class TraceChecks
{
    /// <summary>A list as an error names it: "y of 'train'", or "y" in a series without a name.</summary>
    public static string Of(string what, string name) => name.Length == 0 ? what : $"{what} of '{name}'";

    /// <summary>Throws unless two lists of a series have as many items.</summary>
    public static void RequireSameCount(Coordinates first, string firstName, int second, string secondName, string name)
    {
        if (first.Count != second)
            throw new ArgumentException(
                $"{Of(firstName, name)} has {ChartText.Count(first.Count, "item")} but {secondName} has {ChartText.Count(second)}: "
                + $"give one {secondName} for every {firstName}.");
    }

    /// <summary>Throws when two marks, such as bars, have the same name.</summary>
    public static void RequireOwnNames(Coordinates names, string what, string mark)
    {
        var twice = names.Labels.GroupBy(label => label, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException(
                $"{what} holds '{twice.Key}' {twice.Count()} times: a {mark}'s name must be its own. "
                + "Add its values up, or tell the names apart.");
    }
}
