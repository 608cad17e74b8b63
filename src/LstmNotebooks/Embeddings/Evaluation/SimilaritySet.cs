using System.Globalization;

namespace LstmNotebooks.Embeddings;

/// <summary>Pairs of words with the judgement of people, such as WordSim-353.</summary>
/// <param name="Name">As reports name it.</param>
/// <param name="Pairs">The pairs.</param>
public sealed record SimilaritySet(string Name, IReadOnlyList<SimilarityPair> Pairs)
{
    /// <summary>
    /// Reads a file with a pair per line: two words and a score, parted by tabs or spaces, perhaps below a header, perhaps with
    /// more columns.
    /// </summary>
    /// <param name="path">The file, as it is or as gzip.</param>
    /// <param name="lowerCase">Whether the words are read in lower case, as the vectors may have them.</param>
    /// <param name="scoreColumn">Where the score stands, counted from 1: 3 in most sets, 4 in SimLex-999.</param>
    public static SimilaritySet Load(string path, bool lowerCase = false, int scoreColumn = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scoreColumn, 3);
        using var file = EvaluationFile.Open(path, lowerCase);
        var pairs = new List<SimilarityPair>();
        while (file.Next() is { } line)
        {
            if (line.Fields.Length < scoreColumn)
                throw new InvalidDataException(
                    $"{file.Name}, line {line.Number}: {line.Fields.Length} columns, "
                    + $"but the score is looked for in column {scoreColumn}. Expected two words and a score, "
                    + "parted by tabs or spaces.");
            var text = line.Fields[scoreColumn - 1];
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && double.IsFinite(score))
                pairs.Add(new SimilarityPair(line.Fields[0], line.Fields[1], score));
            else if (line.Number > 1)
                throw new InvalidDataException(
                    $"{file.Name}, line {line.Number}, column {scoreColumn}: '{text}' is no score. Correct the line, "
                    + "or give the scoreColumn of this set.");
        }
        return pairs.Count > 0
            ? new SimilaritySet(file.Title, pairs)
            : throw new InvalidDataException($"{file.Name} holds no pairs: expected two words and a score per line.");
    }
}
