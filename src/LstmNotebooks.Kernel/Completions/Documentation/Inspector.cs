using LstmNotebooks.Kernel.Cells;
using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Says what stands at a position in a cell: its signature and its documentation.</summary>
/// <param name="sketches">Compiles the cell as far as it is written.</param>
/// <param name="directives">The directives that cells may carry.</param>
internal sealed class Inspector(Sketches sketches, IReadOnlyList<DirectiveUse> directives)
{
    public MimeBundle? Inspect(string code, int position, bool detailed)
    {
        var cell = new CellText(code);
        if (cell.IsContent(position))
            return null;
        if (cell.DirectiveAt(position) is var (line, _))
            return OfDirective(line);
        var view = CodeView.Create(sketches, cell, position);
        if (view.IsText())
            return null;
        var symbols = SymbolFinder.At(view);
        return symbols.Count == 0 ? null : OfSymbols(view, symbols, detailed);
    }

    private MimeBundle? OfDirective(string line)
    {
        var name = line.Split(' ', '"')[0];
        var uses = directives.Where(directive => directive.Name == name).ToList();
        return uses.Count == 0 ? null : Bundle(
            style => string.Join("\n\n", uses.Select(use => $"{style.Code(use.Usage)}: {style.Text(use.Purpose)}")));
    }

    /// <param name="view">The code.</param>
    /// <param name="symbols">The one meant, and then its overloads.</param>
    /// <param name="detailed">Everything?</param>
    private static MimeBundle OfSymbols(CodeView view, IReadOnlyList<ISymbol> symbols, bool detailed)
    {
        var documentation = new DocumentationFinder(view.Compilation).Find(symbols[0]);
        return Bundle(style => string.Join("\n\n", Signatures.Write(symbols, detailed, style)
            .Concat(documentation is null ? [] : new DocumentationText(style).Write(documentation, detailed))));
    }

    private static MimeBundle Bundle(Func<TextStyle, string> write) =>
        new([new("text/markdown", write(TextStyle.Markdown)), new("text/plain", write(TextStyle.Plain))]);
}
