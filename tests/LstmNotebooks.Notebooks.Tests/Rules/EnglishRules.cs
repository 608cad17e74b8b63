using System.Text.RegularExpressions;

namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>Phrases that no native speaker writes, and arguments that statistics does not allow.</summary>
internal static class EnglishRules
{
    private static readonly IReadOnlyList<(Regex Pattern, string Instead)> Phrases = ReadPhrases();

    /// <summary>No notebook has a phrase of the list, in its prose or in its code.</summary>
    public static IEnumerable<string> ReadsWell(CourseNotebook notebook) =>
        from cell in notebook.Notebook.Cells
        from finding in Findings(cell.Source)
        select notebook.Problem(cell, finding);

    /// <summary>Models on the same items are compared paired: that two intervals overlap says nothing, so no text argues with it.</summary>
    public static IEnumerable<string> ArguesWithoutOverlap(CourseNotebook notebook) =>
        from cell in notebook.Notebook.Cells
        where Regex.IsMatch(cell.Source, @"\b(intervals?|bars?|whiskers)\b[^.\n]*\boverlap|\boverlap\w*[^.\n]*\b(intervals?|whiskers)\b", RegexOptions.IgnoreCase)
        select notebook.Problem(
            cell, "argues by intervals that overlap or do not. Compare the models paired: McNemar, Diebold–Mariano or PairedBootstrap.");

    /// <summary>Every phrase of the list that a text has, with what to write instead.</summary>
    public static IEnumerable<string> Findings(string text) =>
        from phrase in Phrases
        from Match match in phrase.Pattern.Matches(text)
        select $"'{match.Value}' is not English. Write {phrase.Instead}.";

    private static List<(Regex, string)> ReadPhrases()
    {
        var path = Path.Combine(RepositoryFolder.Root, "tests", "LstmNotebooks.Notebooks.Tests", "Rules", "Phrases.txt");
        return
        [
            .. File.ReadLines(path)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .Select(parts => (new Regex(parts[0], RegexOptions.CultureInvariant), parts[1])),
        ];
    }
}
