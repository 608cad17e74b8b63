using System.Globalization;
using System.Text;
using LstmNotebooks.Data;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

public sealed partial class Vocabulary
{
    private const string Header = "vocabulary 1";

    /// <summary>
    /// Writes a text file: a header, then one line per word with a tab and its count, in the order of the numbers; whole or not at
    /// all.
    /// </summary>
    public void Save(string path) => AtomicFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        foreach (var line in ToLines())
            writer.WriteLine(line);
    });

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static Vocabulary Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new FileNotFoundException(
                $"There is no file '{path}' (looked for at '{Path.GetFullPath(path)}'). Check the path, "
                + $"which is relative to the current directory, '{Directory.GetCurrentDirectory()}'.",
                path);

        return OfLines(TextContent.ReadLines(path), Path.GetFileName(path));
    }

    /// <summary>What <see cref="Save"/> writes.</summary>
    internal IEnumerable<string> ToLines() => words
        .Select((word, i) => $"{Escape(word)}\t{counts[i].ToString(CultureInfo.InvariantCulture)}")
        .Prepend($"{Header}{(PaddingIndex is null ? "" : $" {Padding}")}{(UnknownIndex is null ? "" : $" {Unknown}")}");

    /// <summary>The vocabulary of what <see cref="ToLines"/> gave.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="name">Where they are from, for errors.</param>
    internal static Vocabulary OfLines(string[] lines, string name)
    {
        if (lines.Length < 2 || (lines[0] != Header && !lines[0].StartsWith($"{Header} ", StringComparison.Ordinal)))
            throw new InvalidDataException(
                $"{name} is no vocabulary: its first line must be '{Header}' and the special words, then one line per word. "
                + "Write it with Vocabulary.Save.");
        var special = lines[0].Split(' ');
        var words = new string[lines.Length - 1];
        var counts = new long[words.Length];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            (words[i], counts[i]) = ReadLine(lines[i + 1], $"{name}, line {i + 2}");
            if (!seen.Add(words[i]))
                throw new InvalidDataException(
                    $"{name}, line {i + 2}: '{words[i]}' stands there twice. Remove one of the lines, or save the vocabulary again.");
        }

        return new Vocabulary(words, counts, Has(Padding, 0), Has(Unknown, special.Contains(Padding) ? 1 : 0));

        bool Has(string word, int place) => special.Contains(word) && (words.Length > place && words[place] == word
            ? true
            : throw new InvalidDataException(
                $"{name}, line {place + 2}: expected '{word}', as the first line says, "
                + $"but got '{(words.Length > place ? words[place] : "the end")}'. Save the vocabulary again."));
    }

    private static (string Word, long Count) ReadLine(string line, string place)
    {
        var tab = line.LastIndexOf('\t');
        return tab > 0 && long.TryParse(line.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (Unescape(line[..tab]), count)
            : throw new InvalidDataException(
                $"{place}: expected a word, a tab and its count but got '{line}'. Correct the line, or save the vocabulary again.");
    }

    // A token may be a tab or a line end, where characters are the words.
    private static string Escape(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var word = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            word.Append(text[i] != '\\' || i + 1 == text.Length ? text[i] : text[++i] switch
            {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                var other => other,
            });
        }

        return word.ToString();
    }
}
