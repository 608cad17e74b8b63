using System.Globalization;
using System.Text;
using LstmNotebooks.Display;

namespace LstmNotebooks.Charts;

/// <summary>Writes the elements of an SVG and remembers which inks they use.</summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder body = new();
    private readonly SortedSet<string> inks = new(StringComparer.Ordinal);

    /// <summary>Every ink used so far, in order.</summary>
    public IReadOnlyCollection<string> Inks => inks;

    /// <summary>The elements written so far.</summary>
    public override string ToString() => body.ToString();

    /// <summary>Starts a group whose elements share inks and attributes.</summary>
    public void Open(string groupInks, string attributes = "") =>
        body.Append(CultureInfo.InvariantCulture, $"<g{Colored(groupInks)}{Spaced(attributes)}>");

    /// <summary>Starts a group moved by some pixels.</summary>
    public void OpenAt(double x, double y) =>
        body.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({SvgText.Point(x, y)})\">");

    public void Close() => body.Append("</g>");

    /// <summary>Starts a part in which nothing outside of a rectangle shows; coordinates stay as they are.</summary>
    public void OpenClipped(double x, double y, double width, double height)
    {
        var box = $"{SvgText.Point(x, y)} {SvgText.Point(width, height)}";
        body.Append(
            CultureInfo.InvariantCulture,
            $"<svg x=\"{SvgText.Number(x)}\" y=\"{SvgText.Number(y)}\" width=\"{SvgText.Number(width)}\" "
            + $"height=\"{SvgText.Number(height)}\" viewBox=\"{box}\">");
    }

    public void CloseClipped() => body.Append("</svg>");

    public void Path(string data, string pathInks = "", string attributes = "") =>
        body.Append(CultureInfo.InvariantCulture, $"<path{Colored(pathInks)}{Spaced(attributes)} d=\"{data}\"/>");

    /// <summary>A path that shows a text to who points at it.</summary>
    public void Path(string data, string pathInks, string attributes, string tip) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"<path{Colored(pathInks)}{Spaced(attributes)} d=\"{data}\"><title>{Markup.Escape(tip)}</title></path>");

    public void Rectangle(double x, double y, double width, double height, string rectangleInks, string attributes = "") =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"<rect{Colored(rectangleInks)}{Spaced(attributes)} x=\"{SvgText.Number(x)}\" y=\"{SvgText.Number(y)}\" "
            + $"width=\"{SvgText.Number(width)}\" height=\"{SvgText.Number(height)}\"/>");

    public void Text(double x, double y, string text, string textInks = "", string attributes = "") =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"<text{Colored(textInks)}{Spaced(attributes)} x=\"{SvgText.Number(x)}\" "
            + $"y=\"{SvgText.Number(y)}\">{Markup.Escape(text)}</text>");

    /// <summary>A text with indices.</summary>
    public void Text(double x, double y, DiagramText text, double size, string textInks, string attributes) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"<text{Colored(textInks)}{Spaced(attributes)} x=\"{SvgText.Number(x)}\" y=\"{SvgText.Number(y)}\">{text.ToSvg(size)}</text>");

    private string Colored(string used)
    {
        if (used.Length == 0)
            return "";
        inks.UnionWith(used.Split(' '));
        return SvgInk.Attributes(used);
    }

    private static string Spaced(string attributes) => attributes.Length == 0 ? "" : " " + attributes;
}
