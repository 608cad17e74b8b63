namespace LstmNotebooks.Kernel.Completions;

/// <summary>How documentation looks: plain, or as Markdown.</summary>
internal sealed class TextStyle
{
    private const string Special = "\\`*_<>[]#|~";

    private readonly bool isMarkdown;

    private TextStyle(bool isMarkdown) => this.isMarkdown = isMarkdown;

    public static TextStyle Plain { get; } = new(isMarkdown: false);

    public static TextStyle Markdown { get; } = new(isMarkdown: true);

    /// <summary>Text that must not be taken for marks.</summary>
    public string Text(string text) => isMarkdown
        ? string.Concat(text.Select(letter => Special.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()))
        : text;

    /// <summary>A heading of a part.</summary>
    public string Heading(string text) => isMarkdown ? $"**{text}**" : text;

    /// <summary>Code in a line of text.</summary>
    public string Code(string code) => !isMarkdown || code.Length == 0 ? code
        : code.Contains('`', StringComparison.Ordinal) ? $"`` {code} ``" : $"`{code}`";

    /// <summary>Code in lines of its own.</summary>
    public string Block(string code) => isMarkdown ? $"```csharp\n{code}\n```" : code;
}
