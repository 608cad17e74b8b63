using System.Text.RegularExpressions;

namespace LstmNotebooks.Kernel.Cells;

/// <summary>
/// Gives the calls in the text of a stack trace the names that the reader wrote: the
/// compiler has others for lambdas, local functions, async methods and constructors.
/// </summary>
internal static partial class FrameNames
{
    private const string Lambda = "a lambda";

    /// <summary>Can the text have such names?</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) =>
        text.Contains(">d", StringComparison.Ordinal) || text.Contains(">b__", StringComparison.Ordinal)
        || text.Contains(">g__", StringComparison.Ordinal) || text.Contains("..c", StringComparison.Ordinal);

    /// <summary>The text with the reader's names.</summary>
    public static string AsWritten(string text)
    {
        if (!MayBeIn(text))
            return text;
        text = Closure().Replace(ClosureParameter().Replace(text, ""), "");
        text = StateMachine().Replace(text, call => NameOf(call.Groups["function"].Value));
        text = LambdaCall().Replace(text, call => LambdaOf(call.Groups["owner"].Value));
        text = LocalFunction().Replace(text, "${name}");
        return Constructor().Replace(StaticConstructor().Replace(text, "static ${owner}()"), "new ${owner}(");
    }

    private static string LambdaOf(string owner) => owner.Length == 0 ? Lambda : $"{Lambda} of {owner[..^1]}";

    /// <summary>
    /// What a state machine carries out: a cell's own statements, an async
    /// method, an iterator, or one of those in another function.
    /// </summary>
    private static string NameOf(string function) => function switch
    {
        "<Initialize>" => "the cell",
        _ when LocalFunction().Match(function) is { Success: true, Groups: var groups } => groups["name"].Value,
        ['<', ..] => Lambda,
        _ => function,
    };

    /// <summary>The class that holds what lambdas share, before the name of one.</summary>
    [GeneratedRegex(@"(?<=\bat [\w.`]*)<>c[\w`]*(\[[^\]]*\])?\.(?=<)")]
    private static partial Regex Closure();

    /// <summary>The same, which local functions are given.</summary>
    [GeneratedRegex(@"(, )?<>c[\w`]*(\[[^\]]*\])?& ?\w*(?=[,)])")]
    private static partial Regex ClosureParameter();

    [GeneratedRegex(@"(?<=\bat [\w.`]*)<(?<function>[^\s()]+)>d(__[0-9]+)?(`[0-9]+)?(\[[^\]]*\])?\.MoveNext\(\)")]
    private static partial Regex StateMachine();

    [GeneratedRegex(@"(?<=\bat )(?<owner>[\w.`]+\.)?<[^\s()]*>b__[0-9_]+(\[[^\]]*\])?\([^)]*\)")]
    private static partial Regex LambdaCall();

    [GeneratedRegex(@"<[^\s()]*>g__(?<name>\w+)\|[0-9_]+")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"(?<=\bat )(?<owner>[\w.`]+)\.\.cctor\(\)")]
    private static partial Regex StaticConstructor();

    [GeneratedRegex(@"(?<=\bat )(?<owner>[\w.`]+)\.\.ctor\(")]
    private static partial Regex Constructor();
}
