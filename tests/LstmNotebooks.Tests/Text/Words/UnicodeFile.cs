using System.Globalization;
using System.Text;

namespace LstmNotebooks.Tests.Text;

/// <summary>Unicode's own data files, where Debian's package unicode-data puts them.</summary>
internal static class UnicodeFile
{
    /// <summary>The version that the library's tables are made from.</summary>
    public const string Version = "15.0.0";

    private const string Folder = "/usr/share/unicode";

    /// <summary>Why the files cannot be used; null where they can.</summary>
    public static string? Missing
    {
        get
        {
            var path = Path.Combine(Folder, "auxiliary", "WordBreakTest.txt");
            if (!File.Exists(path))
                return $"There is no '{path}'. Install Debian's package unicode-data.";
            var title = File.ReadLines(path).First();
            return title.Contains(Version, StringComparison.Ordinal)
                ? null
                : $"'{path}' is not of Unicode {Version}, as the library's tables are: its first line is '{title}'.";
        }
    }

    /// <summary>The lines of a file, without comments and empty lines.</summary>
    public static IEnumerable<string> Lines(string name) => File.ReadLines(Path.Combine(Folder, name))
        .Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0);

    /// <summary>The characters of a file of properties that have a value, or any.</summary>
    public static IEnumerable<(Rune Rune, string Value)> Properties(string name, string? value = null) =>
        from line in Lines(name)
        let fields = line.Split(';', StringSplitOptions.TrimEntries)
        where value is null || fields[1] == value
        let ends = fields[0].Split("..").Select(CodePoint).ToArray()
        from code in Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)
        where Rune.IsValid(code)
        select (new Rune(code), fields[1]);

    /// <summary>The number that a hexadecimal stands for.</summary>
    public static int CodePoint(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
