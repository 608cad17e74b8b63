namespace LstmNotebooks.Text;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>
    /// The word with the fewest letters to add, drop or change, the first of equals; null where more than half of the letters
    /// differ.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> words)
    {
        string? nearest = null;
        var best = Math.Max(1, written.Length / 2) + 1;
        var row = new int[written.Length + 1];
        foreach (var word in words)
        {
            if (Math.Abs(word.Length - written.Length) >= best)
                continue;
            var distance = Distance(word, written, row, best);
            if (distance < best)
                (nearest, best) = (word, distance);
        }

        return nearest;
    }

    /// <summary>Levenshtein's distance, row by row; anything from <paramref name="limit"/> on where it is not below that.</summary>
    /// <remarks>
    /// The program's names of commands are compared by a copy without the limit: it does not see this part of the library.
    /// </remarks>
    private static int Distance(string word, string written, int[] row, int limit)
    {
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 0; i < word.Length; i++)
        {
            var (diagonal, least) = (row[0], i + 1);
            row[0] = least;
            for (var j = 0; j < written.Length; j++)
            {
                var change = diagonal + (word[i] == written[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(change, 1 + Math.Min(row[j], diagonal));
                least = Math.Min(least, row[j + 1]);
            }

            if (least >= limit)
                return limit;
        }

        return row[^1];
    }
}
