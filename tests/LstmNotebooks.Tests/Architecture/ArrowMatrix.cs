using System.Globalization;
using System.Text;

namespace LstmNotebooks.Tests.Architecture;

/// <summary>How many files of each folder of a project know each other folder.</summary>
internal sealed class ArrowMatrix
{
    private readonly string project;
    private readonly IReadOnlyList<string> folders;
    private readonly Dictionary<(string From, string To), int> counts;

    /// <param name="project">The project's name.</param>
    /// <param name="folders">Its folders, from the lowest up.</param>
    /// <param name="arrows">An arrow for each file and each folder that it knows.</param>
    public ArrowMatrix(string project, IReadOnlyList<string> folders, IEnumerable<(string From, string To)> arrows)
    {
        this.project = project;
        counts = arrows.CountBy(arrow => arrow).ToDictionary();
        this.folders = [.. folders.Union(counts.Keys.SelectMany(arrow => new[] { arrow.From, arrow.To }))];
    }

    /// <summary>The ways that lead from a folder back to it, each once, as "A → B → A".</summary>
    public IReadOnlyList<string> Cycles()
    {
        var cycles = new List<string>();
        foreach (var start in folders)
            Follow(start, [start], cycles);
        return cycles;
    }

    /// <summary>A row for each folder, what it knows in the columns; where folders stand in order, all lies left of the dots.</summary>
    public override string ToString()
    {
        var width = folders.Max(folder => folder.Length);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{project}: files of a row's folder that know a column's\n");
        text.Append(' ', width).Append("  ").AppendJoin("  ", folders).Append('\n');
        foreach (var from in folders)
        {
            var cells = folders.Select(to => (from == to ? "·" : Count(from, to)).PadLeft(to.Length));
            text.Append($"{from.PadRight(width)}  {string.Join("  ", cells)}".TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private string Count(string from, string to) =>
        counts.TryGetValue((from, to), out var count) ? count.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>
    /// Goes on along arrows to folders whose names come after the first one's,
    /// so that each circle is found from one of its folders only.
    /// </summary>
    private void Follow(string start, IReadOnlyList<string> way, List<string> cycles)
    {
        foreach (var next in folders.Where(next => counts.ContainsKey((way[^1], next))))
        {
            if (next == start)
                cycles.Add(string.Join(" → ", way.Append(start)));
            else if (string.CompareOrdinal(next, start) > 0 && !way.Contains(next))
                Follow(start, [.. way, next], cycles);
        }
    }
}
