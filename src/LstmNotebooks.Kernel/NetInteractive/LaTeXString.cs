using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.NetInteractive;

/// <summary>LaTeX that a front end typesets; what has no delimiters of its own is taken for a formula.</summary>
public sealed class LaTeXString(string latexCode) : IShownAs
{
    private static readonly string[] Delimiters = ["$", @"\[", @"\(", @"\begin"];
    private readonly string latexCode = latexCode;

    MimeContent IShownAs.Content => new("text/latex", IsDelimited ? latexCode : $"$${latexCode}$$");

    private bool IsDelimited => Delimiters.Any(delimiter => latexCode.Contains(delimiter, StringComparison.Ordinal));

    /// <summary>Takes a text for LaTeX.</summary>
    public static implicit operator LaTeXString(string latexCode) => new(latexCode);

    /// <inheritdoc/>
    public override string ToString() => latexCode;
}
