using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Charts;

/// <summary>The frame around a drawing: size, title, description, dark colours and background.</summary>
internal static class SvgDocument
{
    private const ulong HashBasis = 14695981039346656037;
    private const ulong HashPrime = 1099511628211;

    public static string Wrap(string title, string description, int width, int height, SvgCanvas canvas)
    {
        var background = new SvgCanvas();
        background.Rectangle(0, 0, width, height, SvgInk.Page, "rx=\"6\"");
        var size = string.Create(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"");
        var drawing = $"{background}{canvas}";

        // Figures of one page share its ids and styles, so each is named by its content.
        var id = "figure-" + Hash($"{title}\n{description}\n{size}\n{drawing}").ToString("x16", CultureInfo.InvariantCulture);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"{id}\" {size} role=\"img\" aria-labelledby=\"{id}-title {id}-desc\""
            + " font-family=\"system-ui,'Segoe UI',Helvetica,Arial,sans-serif\" font-size=\"12\" style=\"max-width:100%;height:auto\">"
            + $"<title id=\"{id}-title\">{Markup.Escape(title)}</title><desc id=\"{id}-desc\">{Markup.Escape(description)}</desc>"
            + $"<style>{SvgInk.DarkRules(id, background.Inks.Union(canvas.Inks))}</style>{drawing}</svg>";
    }

    /// <summary>FNV-1a of the UTF-16 code units: the same in every process, unlike a string's own hash code.</summary>
    private static ulong Hash(string text)
    {
        var hash = HashBasis;
        foreach (var unit in text)
            hash = (hash ^ unit) * HashPrime;
        return hash;
    }
}
