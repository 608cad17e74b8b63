namespace LstmNotebooks.Models;

/// <summary>Sequences of tokens side by side.</summary>
internal static class TokenRows
{
    /// <summary>[B, T] the rows filled up with 0, which no length counts.</summary>
    public static int[,] Fill(IReadOnlyList<int[]> rows)
    {
        var tokens = new int[rows.Count, rows.Max(static row => row.Length)];
        for (var b = 0; b < rows.Count; b++)
        {
            for (var t = 0; t < rows[b].Length; t++)
                tokens[b, t] = rows[b][t];
        }
        return tokens;
    }
}
