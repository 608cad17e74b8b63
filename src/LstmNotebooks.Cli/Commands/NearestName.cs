namespace LstmNotebooks.Cli.Commands;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest letters to add, drop or change; the first of equals.</summary>
    public static string Of(string written, IEnumerable<string> names) =>
        names.MinBy(name => Distance(written, name)) ?? throw new ArgumentException("There must be a name to choose.", nameof(names));

    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var change = diagonal + (from[i] == to[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(change, 1 + Math.Min(row[j], diagonal));
            }
        }
        return row[^1];
    }
}
