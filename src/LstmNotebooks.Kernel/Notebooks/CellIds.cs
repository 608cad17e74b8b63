using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>Cell ids for notebooks that lack them.</summary>
internal static class CellIds
{
    /// <summary>Replaces missing, invalid and repeated ids; the first cell of a repeated id keeps it.</summary>
    public static void Repair(IReadOnlyList<NotebookCell> cells)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var lacking = cells.Where(cell => !IsValid(cell.Id) || !kept.Add(cell.Id!)).ToList();
        foreach (var cell in lacking)
        {
            var attempt = 0;
            string id;
            do
                id = Derive(cell, attempt++);
            while (!kept.Add(id));
            cell.Id = id;
        }
    }

    private static bool IsValid(string? id) =>
        id is { Length: > 0 and <= 64 } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Eight hexadecimal digits, from what the cell is and where it stands: no randomness, so a repair repeats.</summary>
    private static string Derive(NotebookCell cell, int attempt)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{cell.Position}/{attempt}/{cell.Source}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8];
    }
}
