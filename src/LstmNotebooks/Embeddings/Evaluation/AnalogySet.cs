namespace LstmNotebooks.Embeddings;

/// <summary>Analogies in sections, such as Google's questions-words.</summary>
/// <param name="Name">As reports name it.</param>
/// <param name="Sections">The sections, in the order of the file.</param>
public sealed record AnalogySet(string Name, IReadOnlyList<AnalogySection> Sections)
{
    /// <summary>Reads a file with four words per line, where a line ": name" starts a section.</summary>
    /// <param name="path">The file, as it is or as gzip.</param>
    /// <param name="lowerCase">Whether the words are read in lower case, as the vectors may have them.</param>
    public static AnalogySet Load(string path, bool lowerCase = false)
    {
        using var file = EvaluationFile.Open(path, lowerCase);
        var sections = new List<(string Name, List<AnalogyQuestion> Questions)>();
        while (file.Next() is { } line)
        {
            if (line.Fields[0].StartsWith(':'))
                sections.Add((string.Join(' ', line.Fields).TrimStart(':').Trim(), []));
            else if (line.Fields is [var a, var b, var c, var d])
                (sections.Count > 0 ? sections : Unnamed(sections))[^1].Questions.Add(new AnalogyQuestion(a, b, c, d));
            else
                throw new InvalidDataException(
                    $"{file.Name}, line {line.Number}: {line.Fields.Length} words. Expected four, a is to b as c is to d, or ': "
                    + "name' before a section.");
        }
        return sections.Exists(section => section.Questions.Count > 0)
            ? new AnalogySet(file.Title, [.. sections.Select(section => new AnalogySection(section.Name, section.Questions))])
            : throw new InvalidDataException($"{file.Name} holds no questions: expected four words per line.");
    }

    private static List<(string Name, List<AnalogyQuestion> Questions)> Unnamed(
        List<(string Name, List<AnalogyQuestion> Questions)> sections)
    {
        sections.Add(("all", []));
        return sections;
    }
}
