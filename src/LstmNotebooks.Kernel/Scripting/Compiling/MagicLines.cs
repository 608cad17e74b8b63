using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Lines of IPython in a cell, which begin with % or !, and references without their quotes: what to write instead.</summary>
internal static class MagicLines
{
    private const string Package = "Fetch a package for C# with #r \"nuget: PACKAGE, VERSION\".";
    private const string Terminal = "Run it in a terminal: cells here are C#.";

    /// <summary>What to do about the line that an error is in; nothing for other lines.</summary>
    public static string Hint(Diagnostic error)
    {
        if (error.Location.SourceTree is not { } tree)
            return "";
        var lines = tree.GetText().Lines;
        var line = lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString().Trim();
        return line switch
        {
            ['%', .. var rest] when IsName(rest.TrimStart('%')) =>
                $". {Name(line)} belongs to IPython, and cells here are C#. {Remedy(Name(line))}",
            ['!', .. var command] when IsCommand(command, error) =>
                ". A line that begins with ! is a shell command of IPython. "
                + $"{(command.Contains("install", StringComparison.Ordinal) ? Package : Terminal)}",
            ['#', 'r', ' ' or '\t', .. var reference] when error.Id == "CS7010" => $". Write: #r \"{reference.Trim().Trim('\'')}\"",
            _ => "",
        };
    }

    private static string Name(string line) => line.Split(' ', '\t')[0];

    private static string Remedy(string name) => name.TrimStart('%') switch
    {
        "time" or "timeit" => "Write #!time in a line of its own.",
        "html" or "HTML" => "Write #!html.",
        "markdown" => "Write #!markdown.",
        "javascript" or "js" => "Write #!javascript.",
        "who" or "whos" or "lsmagic" => $"Write #!{name.TrimStart('%')}.",
        "run" or "load" => "Write #!import FILE.",
        "pip" or "conda" => Package,
        _ => "Leave the line out.",
    };

    private static bool IsName(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]);

    /// <summary>
    /// In C#, what begins a line with ! is part of a condition, which has
    /// no blank in it or goes on after one with an operator.
    /// </summary>
    private static bool IsCommand(string text, Diagnostic error) => IsName(text) && !text.Contains('(', StringComparison.Ordinal)
        && (text.Split(' ', 2) is [_, var rest]
            ? char.IsAsciiLetter(rest.TrimStart('-', '.', '/', '~', '"').FirstOrDefault())
            : error.Id == "CS0103");
}
