using LstmNotebooks.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Frames;

/// <summary>Finds columns by name; case, spaces, '_' and '-' do not count where only one column is meant.</summary>
internal static class FrameColumns
{
    /// <summary>The place of a column; an error that names the nearest and lists all where it is not there.</summary>
    /// <param name="owner">What errors say lacks it.</param>
    /// <param name="names">The names of the columns.</param>
    /// <param name="column">The one to find.</param>
    public static int IndexOf(string owner, IReadOnlyList<string> names, string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var columns = new CsvColumns(owner, names);
        if (columns.Find(column) is >= 0 and var place)
            return place;
        string[] keys = [.. names.Select(name => name.ToLowerInvariant())];
        var nearest = Spelling.Nearest(column.ToLowerInvariant(), keys);
        var hint = nearest is null ? "" : $" Did you mean '{names[Array.IndexOf(keys, nearest)]}'?";
        var remedy = hint.Length == 0 && names.Count > 0 ? " Pass one of these names." : "";
        throw new InvalidDataException($"{owner} has no column '{column}'.{hint} It has: "
            + $"{(names.Count > 0 ? columns.List : "none")}.{remedy}");
    }
}
