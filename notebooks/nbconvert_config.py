"""Pages that nbconvert makes of the notebooks, readable without a network and on a phone.

Versions 6.5.3 to 7.6 drop pictures in SVG, as they clean them like HTML, and some show what is folded away as raw Markdown. This turns each
picture into an image whose source is the SVG itself, with the figure's description and no wider than the page, and renders folded text. In the
clone's top folder:

    jupyter nbconvert --to html --config notebooks/nbconvert_config.py notebooks/01-workflow.ipynb
"""
import base64
import html
import re

from nbconvert.filters.markdown import markdown2html
from nbconvert.preprocessors import Preprocessor

SVG = "image/svg+xml"
FOLDED = re.compile(r"(<details>\s*<summary>.*?</summary>)\s*\n\n(.*?)\n\s*(</details>)", re.DOTALL)

# Code and wide tables scroll instead of being cut off, and texts break between words; on a phone the numbers of cells leave their room.
STYLE = """<style>
.highlight pre { overflow-x: auto; }
.CodeMirror, .jp-Editor { overflow-x: auto; }
.jp-RenderedText pre { word-break: normal; overflow-wrap: anywhere; }
@media (max-width: 600px) {
.jp-InputPrompt, .jp-OutputPrompt { display: none; }
.jp-RenderedHTMLCommon table { display: block; overflow-x: auto; }
}
</style>"""


class SvgAsImage(Preprocessor):
    """Shows SVG by an <img>, described by the output's plain text."""

    def preprocess_cell(self, cell, resources, index):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if SVG in data:
                source = base64.b64encode(data.pop(SVG).encode()).decode()
                description = html.escape(data.get("text/plain", "figure"))
                data["text/html"] = f'<img src="data:{SVG};base64,{source}" alt="{description}" style="max-width: 100%">'
        return cell, resources


class FoldedMarkdown(Preprocessor):
    """Renders the Markdown inside <details>, where this version would not."""

    leaves_it_raw = "<em>" not in markdown2html("<details>\n<summary>s</summary>\n\n*text*\n\n</details>")

    def preprocess_cell(self, cell, resources, index):
        if cell.cell_type == "markdown" and self.leaves_it_raw:
            cell.source = FOLDED.sub(lambda match: match[1] + markdown2html(match[2]) + match[3], cell.source)
        return cell, resources


class PageStyle(Preprocessor):
    """Adds the page's style to its first cell of text."""

    def preprocess(self, nb, resources):
        first = next(cell for cell in nb.cells if cell.cell_type == "markdown")
        first.source += f"\n\n{STYLE}"
        return nb, resources


c = get_config()  # noqa: F821 (Jupyter provides it)
c.HTMLExporter.preprocessors = [SvgAsImage, FoldedMarkdown, PageStyle]
