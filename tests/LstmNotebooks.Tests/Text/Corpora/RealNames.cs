using System.Text.RegularExpressions;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Text;

/// <summary>Names of real persons, places, companies and outlets, from a committed list.</summary>
internal static class RealNames
{
    public static IReadOnlyList<string> All => field ??=
        [
            .. File.ReadLines(RepositoryFiles.Find("tests/LstmNotebooks.Tests/Text/Corpora/real-names.txt"))
                .Where(line => line.Length > 0 && !line.StartsWith('#')),
        ];

    private static Regex Pattern => field ??= new Regex(
        $@"(?<!\w)({string.Join('|', All.Select(Regex.Escape))})(?!\w)",
        RegexOptions.CultureInvariant);

    /// <summary>Those that stand in a text as whole words, with the same capitals.</summary>
    public static IEnumerable<string> In(string text) => Pattern.Matches(text).Select(match => match.Value);
}
