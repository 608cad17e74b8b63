using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Cells;

/// <summary>
/// Keeps from the reader the names that the compiler gives to a cell's own classes, and the
/// guards that the session puts into its lambdas: the text of an argument can have them.
/// </summary>
internal static partial class OwnNames
{
    /// <summary>How the class that holds a cell's code is named, before the number.</summary>
    public const string ClassName = "Submission#";

    /// <summary>How the assemblies of cells are named, before the number; no other assembly's name has this sign.</summary>
    public const string AssemblyName = "Cell#";

    private const string Guard = $"{nameof(RuntimeHelpers.EnsureSufficientExecutionStack)}();";

    /// <summary>What a diagnostic says; one about the class of a cell speaks of the cell.</summary>
    public static string OfDiagnostic(Diagnostic error)
    {
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        var name = Quoted().Matches(message).LastOrDefault()?.Groups[1].Value;
        return error.Id switch
        {
            "CS0102" when OfCell().IsMatch(message) =>
                $"The cell already declares '{name}'. Leave out the type to give it a new value, or choose another name.",
            "CS0111" when OfCell().IsMatch(message) =>
                $"The cell already declares a method '{name}' with the same parameter types. Choose another name.",
            _ => Alone().Replace(Without(message), "the cell"),
        };
    }

    /// <summary>Can the text have names of the compiler's?</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) =>
        text.Contains(ClassName, StringComparison.Ordinal) || text.Contains(Guard, StringComparison.Ordinal) || FrameNames.MayBeIn(text);

    /// <summary>
    /// The text without the classes that hold the code of cells, whose members are the
    /// reader's, and the calls of a stack trace in it by the reader's names.
    /// </summary>
    public static string Without(string text) => FrameNames.AsWritten(WithoutGuards(text.Contains(ClassName, StringComparison.Ordinal)
        ? Assembly().Replace(Owner().Replace(text, ""), "")
        : text));

    /// <summary>
    /// The text with lambdas as they were written, from the innermost
    /// out; where one has braces of its own, those of the guard stay.
    /// </summary>
    private static string WithoutGuards(string text)
    {
        for (var guarded = ""; guarded != text && text.Contains(Guard, StringComparison.Ordinal);)
            (guarded, text) = (text, GuardedLambda().Replace(text, "${body}"));
        return GuardAlone().Replace(text, "");
    }

    [GeneratedRegex(@"\{global::[\w.]+\.(EnsureSufficientExecutionStack|CheckAsync)\(\);(return )?(?<body>[^;{}]*);\}")]
    private static partial Regex GuardedLambda();

    [GeneratedRegex(@"global::[\w.]+\.(EnsureSufficientExecutionStack|CheckAsync)\(\);")]
    private static partial Regex GuardAlone();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("'Submission#[0-9]+'")]
    private static partial Regex OfCell();

    [GeneratedRegex(@"Submission#[0-9]+[.+](?=[\w<])")]
    private static partial Regex Owner();

    [GeneratedRegex("'?Submission#[0-9]+'?")]
    private static partial Regex Alone();

    [GeneratedRegex(@", Cell#[0-9]+, Version=[^\]')]*PublicKeyToken=null")]
    private static partial Regex Assembly();
}
