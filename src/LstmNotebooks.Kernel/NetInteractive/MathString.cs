using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.NetInteractive;

/// <summary>A formula in LaTeX that a front end typesets.</summary>
public sealed class MathString(string latexCode) : IShownAs
{
    private readonly string latexCode = latexCode;

    MimeContent IShownAs.Content => new("text/latex", $"$${latexCode}$$");

    /// <summary>Takes a text for a formula.</summary>
    public static implicit operator MathString(string latexCode) => new(latexCode);

    /// <inheritdoc/>
    public override string ToString() => latexCode;
}
